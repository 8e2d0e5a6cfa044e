'use strict';
// Whoever switches a rule off says why: `// eslint-disable-next-line rule -- reason`.

const DIRECTIVE = /^\s*eslint-disable(?:-next-line|-line)?(?=\s|$)/;

module.exports = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'a disable comment names its rules and states a reason after `--`' },
    messages: {
      reason: 'State the reason after `--`.',
      rules: 'Name the rules to switch off; a bare disable also hides what nobody has seen yet.',
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const directive = DIRECTIVE.exec(comment.value);
          if (comment.type === 'Shebang' || !directive) continue;
          // column -1 stands before the comment, so the directive cannot silence its own finding
          const loc = {
            start: { line: comment.loc.start.line, column: -1 },
            end: comment.loc.end,
          };
          const [rules, ...reason] = comment.value.slice(directive[0].length).split(/\s-{2,}\s/);
          if (rules.trim() === '') context.report({ loc, messageId: 'rules' });
          if (reason.join(' ').trim() === '') context.report({ loc, messageId: 'reason' });
        }
      },
    };
  },
};
