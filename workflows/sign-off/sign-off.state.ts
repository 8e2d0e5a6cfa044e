import type { SignOffInput, SignOffRef } from '@app/contracts';

/** Every version of the input ever sent becomes today's reference. */
export function upgradeSignOffInput(input: SignOffInput): SignOffRef {
  return { signOffId: input.signOffId };
}
