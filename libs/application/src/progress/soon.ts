/** Working days ahead that count as due soon. */
export const SOON_WORKING_DAYS = 3;
