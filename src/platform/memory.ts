/** Bytes that this process could still take, as the machine or the container that it runs in allows. */
export function memoryLeft(): number {
  return process.availableMemory();
}
