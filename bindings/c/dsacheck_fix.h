/*
 * dsacheck for C: mending statements. The rules of the house are in dsacheck.h, which includes this.
 */
#ifndef DSACHECK_FIX_H
#define DSACHECK_FIX_H

#include "dsacheck.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Which fixes are applied. */
enum dsacheck_fix_choice {
    DSACHECK_FIX_CHOICE_SAFE = 0, /* those that keep the meaning */
    DSACHECK_FIX_CHOICE_ALL = 1   /* guesses as well */
};

/* How changes are printed. */
enum dsacheck_change_format {
    DSACHECK_CHANGES_TEXT = 0, /* a line for each change */
    DSACHECK_CHANGES_JSON = 1, /* an array of objects */
    DSACHECK_CHANGES_DIFF = 2  /* a unified diff, as `patch -p0` takes it */
};

/* Statements that were mended. */
typedef struct dsacheck_mended dsacheck_mended;

/* One fix that was applied. Its texts live until the mended statements are freed. */
typedef struct dsacheck_change {
    size_t size;
    int32_t rule;          /* its number */
    int32_t safety;        /* enum dsacheck_fix_safety */
    uint64_t record;       /* running number of the statement, from 0 */
    uint64_t line;         /* when it was applied: earlier ones may have moved it */
    dsacheck_text id;      /* of the rule */
    dsacheck_text pointer; /* RFC 6901 JSON Pointer */
    dsacheck_text puid;    /* of the statement */
    dsacheck_text before;  /* the bytes that were replaced */
    dsacheck_text after;
} dsacheck_change;

/* Applies the fixes of the findings that the options ask for to statements in any form, as `dsacheck fix` does. `which` is
 * an enum dsacheck_fix_choice. `name` stands in what is printed. */
int32_t dsacheck_mended_new(const dsacheck_options *options, const char *bytes, size_t bytes_size, const char *name,
                            size_t name_size, int32_t which, dsacheck_mended **created);

void dsacheck_mended_free(dsacheck_mended *mended);

/* The statements with the fixes; no other byte differs. Lives until `mended` is freed. */
int32_t dsacheck_mended_bytes(const dsacheck_mended *mended, dsacheck_text *bytes);

/* How many fixes were applied: dsacheck_mended_change takes 0 to count - 1. `settled` is 0 when some are left: then mend the
 * result once more; else 1. It may be null. */
int32_t dsacheck_mended_count(const dsacheck_mended *mended, uint64_t *count, int32_t *settled);

/* In the order in which they were applied. */
int32_t dsacheck_mended_change(const dsacheck_mended *mended, uint64_t index, dsacheck_change *change);

/* Prints all changes; `format` is an enum dsacheck_change_format. */
int32_t dsacheck_mended_render(const dsacheck_mended *mended, int32_t format, char *buffer, size_t capacity,
                               size_t *needed);

#ifdef __cplusplus
}
#endif

#endif
