/** Runs a command; the number that it returns, 0 or 1, becomes the exit status. */
export const run =
  <Arguments extends unknown[]>(command: (...given: Arguments) => Promise<number>) =>
  async (...given: Arguments): Promise<void> => {
    process.exitCode = await command(...given)
  }
