import { RuleTester } from 'eslint';
import { parser } from 'typescript-eslint';

/** A tester that reads TypeScript without type information: none of our own rules needs it. */
export const tester = new RuleTester({ languageOptions: { parser, sourceType: 'module' } });
