'use strict';
// Timeouts and retries decide what a crash costs. The presets say why; own options have to say it too.

const PROXIES = new Set(['proxyActivities', 'proxyLocalActivities']);
const PRESETS = /(^|\/)(workflows\/)?shared\/retry$|^\.\/retry$/;

module.exports = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'activities are proxied with a preset of workflows/shared/retry' },
    messages: {
      preset: 'Pass a preset of workflows/shared/retry, so that its reason is stated once.',
      reason: 'Own options need a comment that says why no preset fits.',
      renamed: 'Import `{{name}}` under its own name, so that this rule sees its calls.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const presets = new Set();

    const isProxy = (callee) =>
      callee.type === 'MemberExpression'
        ? PROXIES.has(callee.property.name)
        : PROXIES.has(callee.name);

    /** A comment inside the call, or right above the statement it stands in. */
    const isCommented = (call, options) => {
      if (sourceCode.getCommentsInside(options).length > 0) return true;
      if (sourceCode.getCommentsBefore(options).length > 0) return true;
      let statement = call;
      while (statement.parent.type !== 'Program' && !/Statement$|Declaration$/.test(statement.type))
        statement = statement.parent;
      return sourceCode.getCommentsBefore(statement).length > 0;
    };

    return {
      ImportDeclaration(node) {
        for (const one of node.specifiers) {
          if (one.type !== 'ImportSpecifier') continue;
          const imported = one.imported.name ?? one.imported.value;
          if (PRESETS.test(node.source.value)) presets.add(one.local.name);
          if (PROXIES.has(imported) && one.local.name !== imported)
            context.report({ node: one, messageId: 'renamed', data: { name: imported } });
        }
      },
      CallExpression(node) {
        if (!isProxy(node.callee)) return;
        const [options] = node.arguments;
        if (options?.type === 'ObjectExpression') {
          if (!isCommented(node, options)) context.report({ node: options, messageId: 'reason' });
        } else if (options?.type !== 'Identifier' || !presets.has(options.name)) {
          context.report({ node: options ?? node, messageId: 'preset' });
        }
      },
    };
  },
};
