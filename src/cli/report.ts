/** Says what went wrong in words, without a stack trace, and sets the exit code. */
export function reportAndExit(error: unknown, code: number): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = code;
}
