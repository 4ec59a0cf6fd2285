import { versionResource } from './stub-version.ts';

/** Where things lie in the file; sections begin at multiples of 512 bytes there, and of 4,096 in memory. */
const HEADER_AT = 0x80;
const OPTIONAL_AT: number = HEADER_AT + 24;
const SECTIONS_AT: number = OPTIONAL_AT + 240;
const SECTION_BYTES = 0x400;

interface Section {
  readonly name: string;
  readonly at: number;
  readonly inMemory: number;
  /** What Windows may do with it. */
  readonly rights: number;
}

const CODE: Section = { name: '.text', at: 0x200, inMemory: 0x1000, rights: 0x6000_0020 };
const RESOURCES: Section = { name: '.rsrc', at: 0x600, inMemory: 0x2000, rights: 0x4000_0040 };
const SECTIONS = [CODE, RESOURCES] as const;

/**
 * The smallest program for Windows (x64) that ends with `exitCode` and can be given an icon and a version. `payload` (at
 * most 512 bytes) lies behind its code. Written from the PE format, so that packaging for Windows can be checked on
 * any system.
 */
export function windowsStub(sentence: string, payload: Buffer, exitCode: number): Buffer {
  const file = Buffer.alloc(RESOURCES.at + SECTION_BYTES);
  file.write('MZ', 0, 'latin1');
  file.writeUInt32LE(HEADER_AT, 0x3c);
  writeHeader(file);
  writeOptionalHeader(file);
  SECTIONS.forEach((section, index) => {
    writeSection(file, section, SECTIONS_AT + index * 40);
  });
  // mov eax, exitCode; ret
  file.writeUInt8(0xb8, CODE.at);
  file.writeUInt32LE(exitCode, CODE.at + 1);
  file.writeUInt8(0xc3, CODE.at + 5);
  payload.copy(file, CODE.at + 16);
  versionResource(RESOURCES.inMemory, sentence).copy(file, RESOURCES.at);
  return file;
}

function writeHeader(file: Buffer): void {
  file.write('PE\0\0', HEADER_AT, 'latin1');
  file.writeUInt16LE(0x8664, HEADER_AT + 4); // machine: x64
  file.writeUInt16LE(SECTIONS.length, HEADER_AT + 6);
  file.writeUInt16LE(240, HEADER_AT + 20); // size of the optional header
  file.writeUInt16LE(0x22, HEADER_AT + 22); // a program that may use all addresses
}

function writeOptionalHeader(file: Buffer): void {
  const u16 = (value: number, at: number) => file.writeUInt16LE(value, OPTIONAL_AT + at);
  const u32 = (value: number, at: number) => file.writeUInt32LE(value, OPTIONAL_AT + at);
  const u64 = (value: bigint, at: number) => file.writeBigUInt64LE(value, OPTIONAL_AT + at);
  u16(0x20b, 0); // PE32+
  u32(SECTION_BYTES, 4); // size of code
  u32(SECTION_BYTES, 8); // size of data
  u32(CODE.inMemory, 16); // entry
  u32(CODE.inMemory, 20); // base of code
  u64(0x1_4000_0000n, 24); // preferred address
  u32(0x1000, 32); // alignment in memory
  u32(0x200, 36); // alignment in the file
  u16(6, 40); // system version
  u16(6, 48); // subsystem version
  u32(0x3000, 56); // size in memory
  u32(CODE.at, 60); // size of headers
  u16(3, 68); // console
  u16(0x100, 70); // data is not run
  u64(0x10_0000n, 72); // stack
  u64(0x1000n, 80);
  u64(0x10_0000n, 88); // heap
  u64(0x1000n, 96);
  u32(16, 108); // directories; the third is that of the resources
  u32(RESOURCES.inMemory, 128);
  u32(SECTION_BYTES, 132);
}

function writeSection(file: Buffer, section: Section, at: number): void {
  file.write(section.name, at, 'latin1');
  file.writeUInt32LE(SECTION_BYTES, at + 8); // size in memory
  file.writeUInt32LE(section.inMemory, at + 12);
  file.writeUInt32LE(SECTION_BYTES, at + 16); // size in the file
  file.writeUInt32LE(section.at, at + 20);
  file.writeUInt32LE(section.rights, at + 36);
}
