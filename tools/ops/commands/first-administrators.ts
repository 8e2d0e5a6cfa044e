import { UsageError, wordOrThrow, type Command } from '../command';
import { table } from '../table';

function personOf(word: string): { readonly login: string; readonly name: string } {
  const [login = '', ...rest] = word.split(':');
  const name = rest.join(':').trim();
  if (login === '' || name === '')
    throw new UsageError(`"${word}" must be <login>:<name of the person>`);
  return { login, name };
}

/** Founds the bureau with three administrators, each with a one-time password. */
export const firstAdministrators: Command = {
  name: 'first-administrators',
  usage: '<bureau code> <bureau name> <SYS login:name> <SEC login:name> <AUD login:name>',
  help: 'founds the bureau by a one-time token; prints three one-time passwords once',
  examples: [
    "first-administrators 3300000001 'Name of the bureau' 'sys:System Admin' 'sec:Security Admin' 'aud:Audit Admin'",
  ],
  run: async (context, args) => {
    const code = wordOrThrow(args, 0, 'bureau code');
    const name = wordOrThrow(args, 1, 'bureau name');
    const SYS = personOf(wordOrThrow(args, 2, 'system administrator'));
    const SEC = personOf(wordOrThrow(args, 3, 'security administrator'));
    const AUD = personOf(wordOrThrow(args, 4, 'audit administrator'));
    const { organisation } = context.runtime().app;
    const { token } = await organisation.issueSetupToken.execute();
    const made = await organisation.createFirstAdministrators.execute({
      token,
      bureau: { code, name },
      administrators: { SYS, SEC, AUD },
    });
    return {
      data: made,
      lines: [
        `bureau ${made.bureauId}`,
        ...table(made.accounts, ['code', 'login', 'oneTimePassword']),
        'shown once; each must be changed at the first sign-in',
      ],
    };
  },
};
