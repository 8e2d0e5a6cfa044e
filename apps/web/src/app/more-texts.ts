import { addTexts } from '@app/messages';

/**
 * Texts of the pages that are loaded when they are opened. The build fills them in and lets each module of such a page
 * import this one first; while developing, the catalogue is whole and nothing is missing.
 */
addTexts({});
