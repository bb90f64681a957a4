// Measures what a first visit transfers before it can show a page, compressed, and fails above the budget.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const BUDGET_BYTES = 200_000;
const dist = new URL('../dist/browser/', import.meta.url);
const page = readFileSync(new URL('index.html', dist), 'utf8');

const linked = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, name]) => name);
const styles = linked.filter((name) => name.endsWith('.css')).map((name) => readFileSync(new URL(name, dist), 'utf8'));
// The face of basic Latin is the one that every English page loads.
const faces = styles.flatMap((css) =>
  [...css.matchAll(/media\/inter-latin-wght-normal[^)'"]*\.woff2/g)].map(([name]) => name),
);
const names = [...new Set(['index.html', ...linked, ...faces])];
for (const name of names.filter((one) => one.endsWith('.js'))) {
  collectImports(name);
}

/** What a script imports is fetched before it runs; what it imports on demand is not. */
function collectImports(name) {
  const code = readFileSync(new URL(name, dist), 'utf8');
  for (const [, imported] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
    if (!names.includes(imported)) {
      names.push(imported);
      collectImports(imported);
    }
  }
}

if (faces.length === 0 || linked.length === 0) {
  console.error('Found no face or no script: the build or this script has changed.');
  process.exit(1);
}

let [brotli, gzip] = [0, 0];
for (const name of names) {
  const bytes = readFileSync(new URL(name, dist));
  const packed = name.endsWith('.woff2');
  const sizes = packed ? [bytes.length, bytes.length] : [brotliCompressSync(bytes).length, gzipSync(bytes).length];
  brotli += sizes[0];
  gzip += sizes[1];
  console.log(`${String(sizes[0]).padStart(8)} ${String(sizes[1]).padStart(8)}  ${name}`);
}
console.log(
  `${String(brotli).padStart(8)} ${String(gzip).padStart(8)}  bytes with brotli and with gzip; budget ${BUDGET_BYTES}`,
);
if (gzip > BUDGET_BYTES) {
  console.error(`The first visit transfers ${gzip - BUDGET_BYTES} bytes too many.`);
  process.exit(1);
}
