import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificates {
  readonly caFile: string;
  readonly certFile: string;
  readonly keyFile: string;
}

/** An authority of its own and a certificate for 127.0.0.1, by openssl. */
export function makeCertificates(folder: string, owner?: { uid: number; gid: number }): Certificates {
  const file = (name: string) => join(folder, name);
  const openssl = (...options: string[]) => execFileSync('openssl', options, { cwd: folder, stdio: 'ignore' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const days = ['-days', '2'];
  openssl('req', '-x509', ...key, ...days, '-subj', '/CN=test authority', '-keyout', 'ca.key', '-out', 'ca.pem');
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
  const authority = ['-CA', 'ca.pem', '-CAkey', 'ca.key'];
  const subject = ['-subj', '/CN=127.0.0.1'];
  openssl('req', '-x509', ...key, ...days, ...subject, ...names, ...authority, '-keyout', 'tls.key', '-out', 'tls.pem');
  execFileSync('chmod', ['600', file('tls.key')]);
  if (owner) chownSync(file('tls.key'), owner.uid, owner.gid);
  return { caFile: file('ca.pem'), certFile: file('tls.pem'), keyFile: file('tls.key') };
}
