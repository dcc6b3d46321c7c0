import { Link } from "./link.tsx";

export type ListedFile = {
  readonly name: string;
  readonly href: string;
  /** Kind and size in words: `PDF, 1,2 MB`. */
  readonly note: string;
};

/** Files that belong to something. Each is named with its kind and size before it is opened. */
export function FileList({ files }: { files: readonly ListedFile[] }) {
  return (
    <ul class="files">
      {files.map(({ name, href, note }) => (
        <li>
          <Link href={href}>{name}</Link> <span class="note">{note}</span>
        </li>
      ))}
    </ul>
  );
}
