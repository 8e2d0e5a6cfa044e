/** What a style sheet is where nothing is painted. */
export {};
