'use strict';
// What a person reads comes from the catalogue or from a pack, where it can be reviewed and translated.

const SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** CJK punctuation and full-width forms belong to no script of their own. */
const SIGNS = [
  [0x3000, 0x303f],
  [0xff00, 0xffef],
];
const ESCAPED = /\\u\{?([0-9a-fA-F]{4,6})\}?/g;

function hasCjk(text) {
  const plain = text.replaceAll(ESCAPED, (_all, hex) => {
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
  if (SCRIPTS.test(plain)) return true;
  return [...plain].some((sign) =>
    SIGNS.some(([first, last]) => sign.codePointAt(0) >= first && sign.codePointAt(0) <= last),
  );
}

module.exports = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'no Chinese text in code outside the catalogue, the packs and the tests' },
    messages: {
      literal: 'Chinese text belongs in libs/messages/catalogue or in a pack; refer to it by key.',
    },
  },
  create(context) {
    const check = (node, text) => {
      if (hasCjk(text)) context.report({ node, messageId: 'literal' });
    };
    return {
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
        else if (node.regex) check(node, node.regex.pattern);
      },
      TemplateElement: (node) => check(node, node.value.cooked ?? node.value.raw),
      JSXText: (node) => check(node, node.value),
    };
  },
};
