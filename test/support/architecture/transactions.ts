import type { SourceFile } from './source-files.js';

const OPENED = /\.transaction\(\s*([\w.]+)/g;
const COMMENT = /^\s*(\/\/|\*|\/\*)/;

/**
 * `file:line reach` for each transaction that a controller opens for anything but its caller, without a comment in the same
 * paragraph above that says why: a municipality's id alone reaches all of it, also for those who may see one department or campaign.
 */
export const unexplainedReaches = (files: readonly Pick<SourceFile, 'path' | 'text'>[]): string[] =>
  files
    .filter(({ path }) => /^src\/modules\/[^/]+\/http\//.test(path))
    .flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return [...text.matchAll(OPENED)].flatMap(({ index, 1: reach = '' }) => {
        if (reach === 'caller') return [];
        const line = text.slice(0, index).split('\n').length;
        const above = lines.slice(0, line - 1);
        const explained = above.slice(above.lastIndexOf('') + 1).some((each) => COMMENT.test(each));
        return explained ? [] : [`${path}:${line} ${reach}`];
      });
    });
