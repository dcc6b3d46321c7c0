import { words } from "./words.ts";

/** Words that join and point, in full and as people type them. They carry no subject. */
export const functionWords = words(
  "saya sy aku gue gw kami kita anda kamu kalian dia ia beliau mereka nya itu ini tersebut tsb begitu begini sini sana situ",
  "di ke dari dr pada kepada kpd dalam dlm dengan dgn untuk utk bagi oleh tentang tanpa sampai hingga sejak antara terhadap",
  "dan atau serta tetapi tapi tp namun melainkan karena krn sebab jika jk kalau kalo klo bila apabila agar supaya sehingga shg",
  "maka lalu kemudian setelah stlh sesudah sebelum sblm ketika saat waktu selama sambil sedangkan padahal walau walaupun meski",
  "meskipun bahwa seperti spt sebagai sbg daripada yaitu yakni ialah adalah merupakan yang yg",
  "tidak tdk tak gak ga nggak ngga enggak gk bukan belum blm jangan jgn sudah sdh udah udh telah akan sedang lagi lg masih msh",
  "pernah selalu sering kadang jarang baru cuma hanya hny saja aja juga jg pun lah kah sangat sekali bgt banget terlalu lebih lbh",
  "paling kurang cukup hampir sekitar kira agak makin semakin terus trs langsung segera sgr mungkin pasti tentu memang mmg",
  "apa siapa mana kapan mengapa kenapa knp bagaimana gimana gmn berapa brp",
  "inisial berinisial ada bisa bs dapat dpt harus hrs boleh mau ingin perlu mohon mhn tolong tlg minta mnt silakan silahkan coba ayo",
  "semua smua seluruh setiap tiap para banyak bnyk beberapa sedikit suatu sebuah seorang masing sendiri sama sm lain hal",
  "sekarang skrg skr tadi td kemarin kmrn besok nanti ntar dulu dahulu kini lama setiap akhirnya awalnya katanya",
  "ya iya yah kok sih dong deh nih tuh loh lho kan eh oh halo hallo hai min admin terima kasih makasih maaf assalamualaikum selamat",
);
