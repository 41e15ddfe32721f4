let loading: Promise<ReadonlySet<string>> | undefined;

/** About 49 000 passwords that many people use, in lower case. Read the first time somebody chooses one, then kept. */
export async function frequentPasswords(): Promise<ReadonlySet<string>> {
  loading ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return loading;
}
