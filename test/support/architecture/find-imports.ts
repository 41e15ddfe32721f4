import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { IMPORT_RULES } from './import-rules.js';

export interface ImportGraph {
  /** Every file, relative to the folder, with the files it imports. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** `from → to` of each import a rule forbids, by the rule's name. */
  readonly violations: ReadonlyMap<string, readonly string[]>;
}

/** Who imports whom in `folders` of `root`, types included, specs left out, held against the rules. */
export async function findImports(root: string, folders: string[]): Promise<ImportGraph> {
  const { output } = await cruise(
    folders,
    {
      baseDir: root,
      // Imports of types count: they tie two files together as much as values do.
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '[.]spec[.]tsx?$' },
      validate: true,
      ruleSet: { forbidden: [...IMPORT_RULES] },
    },
    { extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  );
  const { modules, summary } = output as ICruiseResult;
  const violations = new Map<string, string[]>();
  for (const { rule, from, to } of summary.violations)
    violations.set(rule.name, [...(violations.get(rule.name) ?? []), `${from} → ${to}`]);
  return {
    imports: new Map(modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)])),
    violations,
  };
}
