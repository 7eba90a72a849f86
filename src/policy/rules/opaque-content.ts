import type { ChangedFile, FileSide, Observation, Opacity, Rule } from '../../model.ts';

export const opaqueContent: Rule = {
  id: 'opaque-content',
  title: 'A person looks at what the check cannot read',
  why: 'What cannot be read cannot be judged, and tools pass it over as binary.',
  effect: 'require-approval',
  hint: 'save the file as UTF-8 text',
  core: false,
  waivable: true,
  parameters: {},
  check: ({ change }) => change.files.flatMap(checkFile),
};

/** `binary`: not text at all, and the name says text. */
type Disguise = Opacity | 'binary';

const MESSAGES: Readonly<Record<Disguise, string>> = {
  nul: 'text with NUL bytes in it, which tools pass as binary',
  'utf-16-without-mark': 'UTF-16 that is not marked as such, or that is not valid',
  'utf-32': 'UTF-32 that is not marked as such, or that is not valid',
  'utf-7': 'UTF-7: letters that look like plain text mean other letters',
  'lfs-pointer': 'a Git LFS pointer where the name says text: the content is not in the change',
  binary: 'binary content where the name says text',
};

const HINTS: Readonly<Partial<Record<Disguise, string>>> = {
  nul: 'remove the NUL bytes',
  'lfs-pointer': 'commit the text itself, without Git LFS',
  binary: 'save the file as UTF-8 text, or name it after what it holds',
};

/** Generated, vendored or marked so in `.gitattributes`: no such word is looked at, so none excuses. */
function checkFile(file: ChangedFile): readonly Observation[] {
  const disguise = disguiseOf(file.head);
  if (disguise === null || !matters(disguise, file) || !isNew(disguise, file)) return [];
  const hint = HINTS[disguise];
  const place = { path: file.path, startLine: null, endLine: null, message: MESSAGES[disguise] };
  return [hint === undefined ? place : { ...place, hint }];
}

function disguiseOf(side: FileSide | null): Disguise | null {
  if (side?.content.kind !== 'lines') return null;
  return side.content.opacity ?? (side.content.binary ? 'binary' : null);
}

function matters(disguise: Disguise, file: ChangedFile): boolean {
  switch (disguise) {
    case 'utf-16-without-mark':
    case 'utf-32':
    case 'utf-7':
      return true;
    case 'nul':
      return !saysBinary(file);
    case 'lfs-pointer':
    case 'binary':
      return saysText(file);
  }
}

/** An edit of what was opaque under the same name hides no more than before. */
function isNew(disguise: Disguise, file: ChangedFile): boolean {
  return file.oldPath !== null || disguiseOf(file.base) !== disguise;
}

// ── what a name says ────────────────────────────────────────────────────────────────────────

/** Programs, configuration and prose; not data. `.ts` is also a film: text, where a program is at stake. */
const TEXT = new Set(
  `adoc asm astro awk bash bat bazel bicep bzl c cc cfg cjs clj cmake cmd conf cpp cs csproj css cts cxx dart
  diff dockerfile editorconfig ejs el env erb ex exs fish fs gemspec go gql gradle graphql groovy h haml hbs hcl hh
  hpp hrl hs htm html http hxx inc ini ipynb java jinja jinja2 jl js json json5 jsonc jsonnet jsp jsx kt kts
  less lhs libsonnet lisp lock lua m m4 mak map markdown md mdc mdx mjs mk ml mli mm mod mts nim nix nomad patch php
  pl pm podspec po pot prisma properties props proto ps1 psd1 psm1 pug py pyi pyx r rake rb rego rkt rs rst sass sbt scala
  scss service sh sln sol sql star styl sum svelte svg swift tcl tex tf tfvars toml tpl ts tsx txt vb vbs vim vue wat
  xhtml xml xsd xsl yaml yml zig zsh`.split(/\s+/),
);
const TEXT_NAMES =
  /^(?:(?:gnu)?makefile|(?:docker|container|jenkins|vagrant|gem|rake|brew|pod|fast|just|proc|cap|guard|bers|dag|tilt|earth)file|build|workspace|license|licence|copying|notice|authors|changelog|changes|readme|contributing|codeowners|maintainers|version|\.env\..+|\.[a-z-]+rc|\.git(?:ignore|attributes|modules)|\.(?:docker|npm|prettier|eslint)ignore)$/;

const BINARY = new Set(
  `3gp 7z a aab aac ai apk arw avi avif bin bmp br bz2 cab class com crx cur dat db dds deb dll dmg doc docx dylib ear
  eot exe f4v fbx flac flv gem gguf gif glb gpg gz h5 hdf5 heic icns ico idx img iso jar jks jp2 jpeg jpg keystore
  lib lz lz4 lzma m4a m4v mdb mid mkv mo mobi mov mp3 mp4 mpeg mpg msi mst nib node npy npz o obj odp ods odt ogg ogv
  onnx opus otf p12 pack parquet pb pdb pdf pfx pickle pkl png ppt pptx psd pt pth pyc pyd pyo qm rar raw rds rlib rpm
  safetensors sfd so sqlite sqlite3 swf swp tar tflite tga tgz tif tiff ttc ttf vsix war wasm wav webm webp whl wim
  wma wmv woff woff2 x xapk xcf xls xlsx xz z zip zst`.split(/\s+/),
);

function saysText(file: ChangedFile): boolean {
  const { name, extension } = nameOf(file);
  return (
    TEXT.has(extension) || TEXT_NAMES.test(name) || (file.surface !== 'source' && !BINARY.has(extension))
  );
}

function saysBinary(file: ChangedFile): boolean {
  const { name, extension } = nameOf(file);
  return BINARY.has(extension) && !TEXT_NAMES.test(name);
}

function nameOf(file: ChangedFile): { name: string; extension: string } {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).toLowerCase();
  return { name, extension: /\.([^.]*)$/.exec(name)?.[1] ?? '' };
}
