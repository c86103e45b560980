/** The certificate of the slow line: browsers speak HTTP/2 to nobody without one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from '../scripts/programs/browsers.ts';
import { certificateProgram } from '../scripts/programs/of-long-tests.ts';

/** A key, and a certificate that signs itself. Throws an Error that says what to install where openssl is missing. */
export function lineCertificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'line-'));
  const [key, cert] = [join(folder, 'key'), join(folder, 'certificate')];
  try {
    execFileSync(
      programPath(certificateProgram),
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
        ...['-days', '2', '-subj', '/CN=localhost', '-keyout', key, '-out', cert],
      ],
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
