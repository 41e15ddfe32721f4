import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly isSpec: boolean;
  readonly text: string;
  /** Without comments: what is only talked about breaks no rule. */
  readonly code: string;
}

/** Every TypeScript file of these folders. */
export function sourceFiles(root: string, folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /[.]tsx?$/.test(path))
      .map((path) => {
        const text = readFileSync(join(root, folder, path), 'utf8');
        return {
          path: `${folder}/${path.replaceAll('\\', '/')}`,
          lines: text.split('\n').length - 1,
          isSpec: /[.]spec[.]tsx?$/.test(path),
          text,
          code: withoutComments(text),
        };
      }),
  );
}

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
