'use strict';
// A route without a declaration would be open or dead, depending on the guard's default: neither may ship.

const ROUTES = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All', 'Sse']);
const POLICY_NAME = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/;

/** The name of `@Get('x')`, `@Get` and `@nest.Get()`. */
function decoratorName(decorator) {
  const callee =
    decorator.expression.type === 'CallExpression'
      ? decorator.expression.callee
      : decorator.expression;
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? callee.property.name : undefined;
}

module.exports = {
  meta: {
    type: 'problem',
    schema: [],
    docs: { description: 'every route handler carries @Policy(name) or @Public()' },
    messages: {
      missing: 'Route `{{name}}` declares no policy: add @Policy(…) or @Public() to the method.',
      both: 'Route `{{name}}` is both public and under a policy.',
      name: 'Write the policy as one literal `resource.action`, so that a search finds the route.',
    },
  },
  create(context) {
    return {
      MethodDefinition(node) {
        const decorators = node.decorators ?? [];
        const named = (name) => decorators.filter((one) => decoratorName(one) === name);
        if (!decorators.some((one) => ROUTES.has(decoratorName(one)))) return;
        const data = { name: context.sourceCode.getText(node.key) };
        const policies = named('Policy');
        const isPublic = named('Public').length > 0;
        if (policies.length === 0 && !isPublic)
          context.report({ node: node.key, messageId: 'missing', data });
        if (policies.length > 0 && isPublic)
          context.report({ node: node.key, messageId: 'both', data });
        for (const { expression } of policies) {
          const argument =
            expression.type === 'CallExpression' ? expression.arguments[0] : undefined;
          const value = argument?.type === 'Literal' ? argument.value : undefined;
          if (typeof value !== 'string' || !POLICY_NAME.test(value))
            context.report({ node: argument ?? expression, messageId: 'name' });
        }
      },
    };
  },
};
