'use strict';
// Our own lint rules. CommonJS without a build step, because ESLint loads them before anything is compiled.
module.exports = {
  rules: {
    'disable-states-reason': require('./disable-states-reason.cjs'),
    'endpoint-declares-policy': require('./endpoint-declares-policy.cjs'),
    'no-cjk-literal': require('./no-cjk-literal.cjs'),
    'proxy-states-retry-reason': require('./proxy-states-retry-reason.cjs'),
  },
};
