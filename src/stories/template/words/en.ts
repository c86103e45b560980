/** English: the words of this story's figures, by figure, and of its derivations. Messages are ICU MessageFormat. */
export const words = {
  'story.place': 'World',
  'story.licence': 'Text and graphics: CC BY 4.0.',

  // letters
  'letters.title': 'An example: the longest word of the headline, “{word}”, has {count} letters',
  'letters.axis': 'Letters in each word',
  'letters.alt': 'Bars of the letters in each word of the headline: {words}.',
  'letters.column.word': 'Word',
  'letters.column.count': 'Letters',
} as const;
