#!/usr/bin/env bash
# Expected: GitHub's own parser of workflow files, an ES module on npm whose package.json says "node": ">= 20", is
# imported in Node as any other package, and says what is wrong with a workflow.
# Instead no Node can import it: it imports its schema, a JSON file, without the attribute that Node has asked for since
# JSON modules came, and ends with ERR_IMPORT_ATTRIBUTE_MISSING (Node 20: ERR_IMPORT_ASSERTION_TYPE_MISSING). Once a
# bundler has put the schema into it, the same parser works. Whoever wants to hold workflow files to GitHub's own rules in
# a test has to bundle it first.
# Seen with @actions/workflow-parser 0.3.61 on Node 20 and 24, bundled by esbuild 0.28.2, 28 November 2026.
set -euo pipefail
command -v npm > /dev/null || { echo 'npm is missing: install Node 20 or newer, with npm.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm i --silent --no-audit --no-fund --prefix . @actions/workflow-parser@0.3.61 esbuild@0.28.2 || { echo 'npm could not install its packages.'; exit 1; }

cat > parse.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
const { version, engines } = JSON.parse(readFileSync('node_modules/@actions/workflow-parser/package.json'));
console.log(`Node ${process.version}, @actions/workflow-parser ${version}, which asks for Node ${engines?.node}`);
const code = await import('@actions/workflow-parser').then(() => 'imported', (error) => error.code);
console.log(`import '@actions/workflow-parser' → ${code}`);
await build({ entryPoints: ['@actions/workflow-parser'], bundle: true, platform: 'node', format: 'cjs', outfile: 'parser.cjs' });
const { parseWorkflow, NoOperationTraceWriter } = createRequire(import.meta.url)('./parser.cjs');
const content = 'on: push\njobs:\n  a:\n    runs-onn: ubuntu-latest\n    steps:\n      - run: "true"\n';
const { context } = parseWorkflow({ name: 'a.yml', content }, new NoOperationTraceWriter());
const [said] = context.errors.getErrors().map(({ message }) => message);
console.log(`bundled → ${said}`);
if (!/IMPORT_(ATTRIBUTE|ASSERTION)/.test(code) || !/runs-onn/.test(said)) {
  console.log('No longer so: only the bundle should be able to parse.');
  process.exit(1);
}
console.log('As stated: no Node imports it, and a bundle of it works.');
JS
node parse.mjs
