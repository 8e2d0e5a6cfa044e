import { wordOrThrow, type Command } from '../command';

/** A new one-time password for a locked-out administrator. */
export const renewAdministrator: Command = {
  name: 'renew-administrator',
  usage: '<login>',
  help: 'a new one-time password for SYS, SEC or AUD; ends their sessions',
  examples: ['renew-administrator sys'],
  run: async (context, args) => {
    const login = wordOrThrow(args, 0, 'login');
    const { organisation } = context.runtime().app;
    const { token } = await organisation.issueSetupToken.execute();
    const made = await organisation.renewAdministrator.execute({ token, login });
    return { data: made, lines: [`${made.code} ${made.login} ${made.oneTimePassword}`] };
  },
};
