/** Says, before a command that takes long, how long it takes and what comes: `node scripts/announce.ts test`. */
const announcements: Record<string, string> = {
  test: `npm test takes about ten minutes on two cores: programs that are missing are installed or named, the site is built, and
then some thousand tests run, with a line for each file that has passed; format and types are checked beside them. For a first look, "npm run check" takes a second and "npm start" less than a minute.`,
  'test:long': `npm run test:long takes up to half an hour on two cores: programs that are missing are installed or named, the site is
built, and then the tests run, with a line for each file that has passed. The first lines take minutes.`,
};

console.log(announcements[process.argv[2] ?? ''] ?? '');
