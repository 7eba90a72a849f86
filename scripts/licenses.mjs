/**
 * The notices of every package in the bundle. ncc's own `--license` omits packages of eager bundles, so the
 * list is made from the files webpack read and the lockfile's production tree.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTICE = /^(licen[cs]e|copying|notice|copyright|unlicense)([.-]|$)/i;
/** Published without a licence file: one of the same owner under the same licence has it. */
const SIBLINGS = {
  '@npmcli/agent': '@npmcli/fs',
  '@sigstore/verify': '@sigstore/core',
  'proxy-agent-negotiate': 'agent-base',
};
const CODE = /\.([cm]?[jt]sx?|json)$/i;

/** Folders (`node_modules/…`) of the packages that may be bundled: the lockfile without development. */
export function productionFolders(lock) {
  return Object.entries(lock.packages)
    .filter(([folder, entry]) => folder !== '' && !entry.dev && !entry.devOptional && !entry.link)
    .map(([folder]) => folder)
    .sort();
}

/** The package folder a file belongs to: the longest of `folders` that contains it. */
export function packageOf(file, folders) {
  return folders
    .filter((folder) => file.startsWith(`${folder}/`))
    .reduce((best, folder) => (folder.length > best.length ? folder : best), '');
}

/** Renders the notices of `folders` below `root`, sorted by name and version, each text in full. */
export function renderLicenses(root, folders) {
  const packages = folders.map((folder) => loadPackage(root, folder));
  const unique = new Map(packages.map((entry) => [entry.title, entry]));
  return [...unique.values()]
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .map(({ title, license, text }) => `${title}\n${license}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function loadPackage(root, place) {
  const folder = join(root, place);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const notices = noticesIn(folder);
  const sibling = SIBLINGS[name];
  if (notices.length === 0 && sibling !== undefined)
    return borrowed(root, sibling, { name, version, license });
  const text =
    notices.length === 0
      ? [ofReadme(folder)]
      : notices.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (text[0] === '') throw new Error(`${name}@${version} has no licence file: add its notice by hand`);
  return {
    title: `${name}@${version}`,
    license: String(license ?? 'no SPDX expression'),
    text: text.join('\n\n'),
  };
}

/** The last section of a README, when that is the licence in full. */
function ofReadme(folder) {
  const file = join(folder, 'README.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : '';
  const section = /^#+ licen[cs]e\n([\s\S]*)$/im.exec(text)?.[1]?.trim() ?? '';
  return /copyright/i.test(section) && /permission is hereby granted/i.test(section) ? section : '';
}

function noticesIn(folder) {
  return readdirSync(folder)
    .filter((file) => NOTICE.test(file) && !CODE.test(file))
    .sort();
}

function borrowed(root, sibling, { name, version, license }) {
  const other = loadPackage(root, `node_modules/${sibling}`);
  if (other.license !== license)
    throw new Error(`${name} is under ${license}, and ${sibling} under ${other.license}`);
  return { ...other, title: `${name}@${version}` };
}
