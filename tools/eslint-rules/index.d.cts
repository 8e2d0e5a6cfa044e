import type { Rule } from 'eslint';

/** Our own lint rules by name; eslint.config.mjs switches them on under the prefix `gongjian/`. */
export const rules: Readonly<
  Record<
    | 'disable-states-reason'
    | 'endpoint-declares-policy'
    | 'no-cjk-literal'
    | 'proxy-states-retry-reason',
    Rule.RuleModule
  >
>;
