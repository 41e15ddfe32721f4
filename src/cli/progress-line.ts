/** A bar on standard error while something runs; nothing where standard error is not a terminal but its end. */
export function showProgress(title: string): { show(done: number, total: number): void; end(): void } {
  const terminal = process.stderr.isTTY;
  let last = '';
  const line = (done: number, total: number): string => {
    const share = total === 0 ? 0 : done / total;
    const filled = Math.round(share * 30);
    return `${title} ${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done} of ${total}`;
  };
  return {
    show: (done, total) => {
      last = line(done, total);
      if (terminal) process.stderr.write(`\r\x1b[2K${last}`);
    },
    end: () => {
      if (last !== '') process.stderr.write(terminal ? '\n' : `${last}\n`);
    },
  };
}
