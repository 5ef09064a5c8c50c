/*
 * Preloaded into the app for the power cut tests: writes down, in order, every change of a file below one folder.
 *
 * Environment: POWER_ROOT is the folder (absolute, without a final slash), POWER_LOG the file of records.
 * A record: u32 length of the whole, u8 kind, u8[3] zero, u64 inode, u64 number, u32 length of a name, name, data.
 * Kinds: C created, W written (number: offset), T truncated (number: length), B an fsync begins (number: its token),
 * F it has ended, R renamed ("from\0to"), U unlinked, M folder made, D folder removed.
 * An fsync is two records because it keeps only what was written before it began. Changes through mmap are not seen;
 * neither our files nor the database are written in that way.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FDS 65536
static unsigned char is_ours[MOST_FDS];
static char root[PATH_MAX];
static size_t root_length;
static int log_fd = -1;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static uint64_t next_token = 1;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("POWER_ROOT");
  const char *path = getenv("POWER_LOG");
  if (!folder || !path || strlen(folder) >= sizeof root) return;
  strcpy(root, folder);
  root_length = strlen(root);
  int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0) return;
  /* Far up, where programs that close low numbers do not come by. */
  log_fd = fcntl(fd, F_DUPFD_CLOEXEC, 900);
  syscall(SYS_close, fd);
}

static void put(char kind, uint64_t inode, uint64_t number, const char *name, size_t name_length, const void *data,
                size_t length) {
  if (log_fd < 0) return;
  int saved = errno;
  unsigned char head[28] = {0};
  uint32_t whole = (uint32_t)(sizeof head + name_length + length);
  uint32_t names = (uint32_t)name_length;
  memcpy(head, &whole, 4);
  head[4] = (unsigned char)kind;
  memcpy(head + 8, &inode, 8);
  memcpy(head + 16, &number, 8);
  memcpy(head + 24, &names, 4);
  struct iovec parts[3] = {{head, sizeof head}, {(void *)name, name_length}, {(void *)data, length}};
  /* One call: with O_APPEND the records of several processes do not mix. */
  if (syscall(SYS_writev, log_fd, parts, 3) != (long)whole) abort();
  errno = saved;
}

/* Absolute, without dots; 0 when it is neither the folder nor below it. */
static int below(int dir, const char *path, char *out) {
  char joined[PATH_MAX * 2];
  if (log_fd < 0 || !path) return 0;
  if (path[0] == '/') {
    if (strlen(path) >= PATH_MAX) return 0;
    strcpy(joined, path);
  } else {
    char base[PATH_MAX];
    if (dir == AT_FDCWD) {
      if (!getcwd(base, sizeof base)) return 0;
    } else {
      char link[64];
      snprintf(link, sizeof link, "/proc/self/fd/%d", dir);
      ssize_t n = readlink(link, base, sizeof base - 1);
      if (n < 0) return 0;
      base[n] = 0;
    }
    snprintf(joined, sizeof joined, "%s/%s", base, path);
  }
  size_t at = 0;
  for (char *part = joined; *part;) {
    while (*part == '/') part++;
    size_t n = strcspn(part, "/");
    if (n == 0) break;
    if (n == 2 && part[0] == '.' && part[1] == '.') {
      while (at > 0 && out[--at] != '/') {
      }
    } else if (!(n == 1 && part[0] == '.')) {
      if (at + n + 2 > PATH_MAX) return 0;
      out[at++] = '/';
      memcpy(out + at, part, n);
      at += n;
    }
    part += n;
  }
  out[at] = 0;
  return at >= root_length && strncmp(out, root, root_length) == 0 && (!out[root_length] || out[root_length] == '/');
}

static const char *inside(const char *path) { return path + root_length + (path[root_length] == '/'); }
static int known(int fd) { return log_fd >= 0 && fd >= 0 && fd < MOST_FDS && is_ours[fd]; }

static uint64_t inode_of(int fd) {
  struct stat about;
  int saved = errno;
  uint64_t inode = fstat(fd, &about) == 0 ? (uint64_t)about.st_ino : 0;
  errno = saved;
  return inode;
}

static int opened(int dir, const char *path, int flags, mode_t mode) {
  char full[PATH_MAX];
  if (!below(dir, path, full)) {
    int other = (int)syscall(SYS_openat, dir, path, flags, mode);
    if (other >= 0 && other < MOST_FDS) is_ours[other] = 0;
    return other;
  }
  pthread_mutex_lock(&turn);
  struct stat about;
  int is_new = (flags & O_CREAT) && syscall(SYS_newfstatat, AT_FDCWD, full, &about, 0) != 0;
  int fd = (int)syscall(SYS_openat, dir, path, flags, mode);
  int saved = errno;
  if (fd >= 0 && fd < MOST_FDS) {
    is_ours[fd] = 1;
    if (is_new) put('C', inode_of(fd), 0, inside(full), strlen(inside(full)), NULL, 0);
    else if ((flags & O_TRUNC) && (flags & O_ACCMODE) != O_RDONLY) put('T', inode_of(fd), 0, NULL, 0, NULL, 0);
  }
  pthread_mutex_unlock(&turn);
  errno = saved;
  return fd;
}

#define MODE_OF(flags, mode)                                  \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {                    \
    va_list rest;                                             \
    va_start(rest, flags);                                    \
    mode = va_arg(rest, mode_t);                              \
    va_end(rest);                                             \
  }

int open(const char *path, int flags, ...) {
  mode_t mode = 0;
  MODE_OF(flags, mode)
  return opened(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  mode_t mode = 0;
  MODE_OF(flags, mode)
  return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}
int openat(int dir, const char *path, int flags, ...) {
  mode_t mode = 0;
  MODE_OF(flags, mode)
  return opened(dir, path, flags, mode);
}
int openat64(int dir, const char *path, int flags, ...) {
  mode_t mode = 0;
  MODE_OF(flags, mode)
  return opened(dir, path, flags | O_LARGEFILE, mode);
}
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

int dup(int fd) {
  int copy = REAL(dup)(fd);
  if (copy >= 0 && copy < MOST_FDS) is_ours[copy] = (unsigned char)known(fd);
  return copy;
}

static void wrote(int fd, const void *data, ssize_t length, off_t at) {
  if (length > 0) put('W', inode_of(fd), (uint64_t)at, NULL, 0, data, (size_t)length);
}

ssize_t write(int fd, const void *data, size_t length) {
  if (!known(fd)) return syscall(SYS_write, fd, data, length);
  pthread_mutex_lock(&turn);
  ssize_t n = syscall(SYS_write, fd, data, length);
  if (n > 0) wrote(fd, data, n, lseek(fd, 0, SEEK_CUR) - n);
  pthread_mutex_unlock(&turn);
  return n;
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) {
  if (!known(fd)) return syscall(SYS_pwrite64, fd, data, length, at);
  pthread_mutex_lock(&turn);
  ssize_t n = syscall(SYS_pwrite64, fd, data, length, at);
  wrote(fd, data, n, at);
  pthread_mutex_unlock(&turn);
  return n;
}
ssize_t pwrite64(int fd, const void *data, size_t length, off_t at) { return pwrite(fd, data, length, at); }

static void wrote_parts(int fd, const struct iovec *parts, int count, ssize_t length, off_t at) {
  for (int i = 0; i < count && length > 0; i++) {
    ssize_t n = (ssize_t)parts[i].iov_len < length ? (ssize_t)parts[i].iov_len : length;
    wrote(fd, parts[i].iov_base, n, at);
    at += n;
    length -= n;
  }
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!known(fd)) return syscall(SYS_writev, fd, parts, count);
  pthread_mutex_lock(&turn);
  ssize_t n = syscall(SYS_writev, fd, parts, count);
  if (n > 0) wrote_parts(fd, parts, count, n, lseek(fd, 0, SEEK_CUR) - n);
  pthread_mutex_unlock(&turn);
  return n;
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  if (!known(fd)) return REAL(pwritev)(fd, parts, count, at);
  pthread_mutex_lock(&turn);
  ssize_t n = REAL(pwritev)(fd, parts, count, at);
  if (n > 0) wrote_parts(fd, parts, count, n, at);
  pthread_mutex_unlock(&turn);
  return n;
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off_t at) { return pwritev(fd, parts, count, at); }

/* Copies inside the system would not be seen: said to be impossible, so that the caller reads and writes. */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned flags) {
  if (!known(out)) return syscall(SYS_copy_file_range, in, from, out, to, length, flags);
  errno = EXDEV;
  return -1;
}
ssize_t sendfile(int out, int in, off_t *from, size_t length) {
  if (!known(out)) return syscall(SYS_sendfile, out, in, from, length);
  errno = EINVAL;
  return -1;
}
ssize_t sendfile64(int out, int in, off64_t *from, size_t length) { return sendfile(out, in, (off_t *)from, length); }

int ftruncate(int fd, off_t length) {
  if (!known(fd)) return (int)syscall(SYS_ftruncate, fd, length);
  pthread_mutex_lock(&turn);
  int answer = (int)syscall(SYS_ftruncate, fd, length);
  if (answer == 0) put('T', inode_of(fd), (uint64_t)length, NULL, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  return answer;
}
int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

static int synced(int fd, long call) {
  if (!known(fd)) return (int)syscall(call, fd);
  pthread_mutex_lock(&turn);
  uint64_t token = next_token++ * 65536 + (uint64_t)(getpid() & 65535);
  uint64_t inode = inode_of(fd);
  put('B', inode, token, NULL, 0, NULL, 0);
  pthread_mutex_unlock(&turn);
  int answer = (int)syscall(call, fd);
  if (answer == 0) {
    char link[64], path[PATH_MAX], full[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    path[n < 0 ? 0 : n] = 0;
    const char *name = below(AT_FDCWD, path, full) ? inside(full) : "";
    put('F', inode, token, name, strlen(name), NULL, 0);
  }
  return answer;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

static int moved(int old_dir, const char *from, int new_dir, const char *to, unsigned flags) {
  char a[PATH_MAX], b[PATH_MAX], both[PATH_MAX * 2];
  int is_from = below(old_dir, from, a), is_to = below(new_dir, to, b);
  pthread_mutex_lock(&turn);
  int answer = (int)syscall(SYS_renameat2, old_dir, from, new_dir, to, flags);
  if (answer == 0 && is_from && is_to) {
    size_t n = strlen(inside(a));
    memcpy(both, inside(a), n + 1);
    strcpy(both + n + 1, inside(b));
    put('R', 0, 0, both, n + 1 + strlen(inside(b)), NULL, 0);
  } else if (answer == 0 && is_from) put('U', 0, 0, inside(a), strlen(inside(a)), NULL, 0);
  pthread_mutex_unlock(&turn);
  return answer;
}
int rename(const char *from, const char *to) { return moved(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int a, const char *from, int b, const char *to) { return moved(a, from, b, to, 0); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) { return moved(a, from, b, to, flags); }

static int named(char kind, int dir, const char *path, int answer_of_call) {
  char full[PATH_MAX];
  int saved = errno;
  if (answer_of_call == 0 && below(dir, path, full)) put(kind, 0, 0, inside(full), strlen(inside(full)), NULL, 0);
  errno = saved;
  return answer_of_call;
}
#define IN_TURN(kind, dir, path, call)           \
  pthread_mutex_lock(&turn);                     \
  int answer = named(kind, dir, path, (int)call); \
  pthread_mutex_unlock(&turn);                   \
  return answer;
int unlink(const char *path) { IN_TURN('U', AT_FDCWD, path, syscall(SYS_unlinkat, AT_FDCWD, path, 0)) }
int unlinkat(int dir, const char *path, int flags) {
  IN_TURN(flags &AT_REMOVEDIR ? 'D' : 'U', dir, path, syscall(SYS_unlinkat, dir, path, flags))
}
int remove(const char *path) {
  if (unlink(path) == 0) return 0;
  return errno == EISDIR ? rmdir(path) : -1;
}
int rmdir(const char *path) { IN_TURN('D', AT_FDCWD, path, syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR)) }
int mkdir(const char *path, mode_t mode) { IN_TURN('M', AT_FDCWD, path, syscall(SYS_mkdirat, AT_FDCWD, path, mode)) }
int mkdirat(int dir, const char *path, mode_t mode) { IN_TURN('M', dir, path, syscall(SYS_mkdirat, dir, path, mode)) }
