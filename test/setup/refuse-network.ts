import { Socket } from "node:net";

const connect = Socket.prototype.connect;

/** Tests reach this machine only: a request to anywhere else fails at once and says where it wanted to go. */
Socket.prototype.connect = function (this: Socket, ...args: Parameters<typeof connect>) {
  const host = hostOf(args);
  if (host !== null && !isHere(host))
    throw new Error(`tests have no network, but something connects to ${host}`);
  return connect.apply(this, args);
} as typeof connect;

/** Of `connect(options)`, `connect(port, host)`, or the array into which Node packs both; null for a socket file. */
function hostOf(args: readonly unknown[]): string | null {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "number") return typeof second === "string" ? second : "localhost";
  if (typeof first !== "object" || first === null || ("path" in first && first.path)) return null;
  return "host" in first && typeof first.host === "string" ? first.host : "localhost";
}

function isHere(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
