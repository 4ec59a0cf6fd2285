/*
 * A file that is used as a disk and remembers the order of things: every block written and every flush goes to a log, from
 * which the disk can be built as a power cut would have left it at any moment.
 *
 *     block-log IMAGE LOG FOLDER
 *
 * FOLDER then holds `disk`, which begins as IMAGE, and `mark`: what is written to it goes to the log as a note. A record of
 * the log is its kind (1 write, 2 flush, 3 mark), its length, its place on the disk, and its bytes.
 */
#define FUSE_USE_VERSION 31
#include <errno.h>
#include <fuse3/fuse.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum kind { WRITE = 1, FLUSH = 2, MARK = 3 };

struct record {
  uint32_t kind;
  uint32_t length;
  uint64_t place;
};

static uint8_t *disk;
static size_t disk_size;
static FILE *log_file;

static void note(enum kind kind, const void *bytes, size_t length, off_t place) {
  struct record record = {kind, (uint32_t)length, (uint64_t)place};
  fwrite(&record, sizeof record, 1, log_file);
  if (length > 0) fwrite(bytes, 1, length, log_file);
  fflush(log_file);
}

static int is_disk(const char *path) { return strcmp(path, "/disk") == 0; }
static int is_mark(const char *path) { return strcmp(path, "/mark") == 0; }

static int on_getattr(const char *path, struct stat *found, struct fuse_file_info *info) {
  (void)info;
  memset(found, 0, sizeof *found);
  found->st_nlink = 1;
  found->st_mode = strcmp(path, "/") == 0 ? S_IFDIR | 0755 : S_IFREG | 0600;
  if (is_disk(path)) found->st_size = (off_t)disk_size;
  return strcmp(path, "/") == 0 || is_disk(path) || is_mark(path) ? 0 : -ENOENT;
}

static int on_open(const char *path, struct fuse_file_info *info) {
  (void)info;
  return is_disk(path) || is_mark(path) ? 0 : -ENOENT;
}

static int on_truncate(const char *path, off_t size, struct fuse_file_info *info) {
  (void)path, (void)size, (void)info;
  return 0;
}

static int on_read(const char *path, char *into, size_t length, off_t place,
                   struct fuse_file_info *info) {
  (void)info;
  if (!is_disk(path) || (size_t)place >= disk_size) return 0;
  if ((size_t)place + length > disk_size) length = disk_size - (size_t)place;
  memcpy(into, disk + place, length);
  return (int)length;
}

static int on_write(const char *path, const char *bytes, size_t length, off_t place,
                    struct fuse_file_info *info) {
  (void)info;
  if (is_mark(path)) {
    note(MARK, bytes, length, 0);
    return (int)length;
  }
  if ((size_t)place + length > disk_size) return -ENOSPC;
  memcpy(disk + place, bytes, length);
  note(WRITE, bytes, length, place);
  return (int)length;
}

static int on_fsync(const char *path, int only_data, struct fuse_file_info *info) {
  (void)only_data, (void)info;
  if (is_disk(path)) note(FLUSH, NULL, 0, 0);
  return 0;
}

static const struct fuse_operations operations = {
    .getattr = on_getattr,
    .open = on_open,
    .truncate = on_truncate,
    .read = on_read,
    .write = on_write,
    .fsync = on_fsync,
};

static int load(const char *image) {
  FILE *file = fopen(image, "rb");
  if (file == NULL) return 0;
  fseek(file, 0, SEEK_END);
  disk_size = (size_t)ftell(file);
  rewind(file);
  disk = malloc(disk_size);
  size_t read = disk == NULL ? 0 : fread(disk, 1, disk_size, file);
  fclose(file);
  return read == disk_size;
}

int main(int count, char **words) {
  if (count != 4 || !load(words[1])) return 2;
  log_file = fopen(words[2], "wb");
  if (log_file == NULL) return 2;
  char *arguments[] = {words[0], "-f", "-s", "-o", "allow_other", words[3], NULL};
  return fuse_main(6, arguments, &operations, NULL);
}
