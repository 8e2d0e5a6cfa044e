/** The command was not understood; its help is printed with the reason. */
export class UsageError extends Error {}
/** It cannot be done, and the message says why and what to do; no stack helps. */
export class OperatorError extends Error {}
