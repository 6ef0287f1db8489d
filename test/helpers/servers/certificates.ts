import { execFileSync } from 'node:child_process';
import { chownSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificates {
  readonly caFile: string;
  readonly certFile: string;
  readonly keyFile: string;
}

type Owner = { readonly uid: number; readonly gid: number } | undefined;

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];

/** An authority of its own and a certificate for 127.0.0.1 and localhost, by openssl. */
export function makeCertificates(folder: string, owner?: Owner): Certificates {
  openssl(folder, ['-subj', '/CN=test authority', '-keyout', 'ca.key', '-out', 'ca.pem']);
  return issueCertificate(folder, 'IP:127.0.0.1,DNS:localhost', owner);
}

/** Replaces the certificate in the folder by one for other names, from the same authority. */
export function issueCertificate(folder: string, names: string, owner?: Owner): Certificates {
  const file = (name: string) => join(folder, name);
  rmSync(file('tls.key'), { force: true });
  const options = ['-subj', '/CN=test', '-addext', `subjectAltName=${names}`, '-CA', 'ca.pem', '-CAkey', 'ca.key'];
  openssl(folder, [...options, '-keyout', 'tls.key', '-out', 'tls.pem']);
  if (owner) chownSync(file('tls.key'), owner.uid, owner.gid);
  return { caFile: file('ca.pem'), certFile: file('tls.pem'), keyFile: file('tls.key') };
}

function openssl(folder: string, options: readonly string[]): void {
  execFileSync('openssl', ['req', '-x509', ...KEY, ...options], { cwd: folder, stdio: 'ignore' });
}
