/*
 * dsacheck for C: daily dumps of the Transparency Database. The rules of the house are in dsacheck.h, which includes this.
 */
#ifndef DSACHECK_DUMP_H
#define DSACHECK_DUMP_H

#include "dsacheck.h"

#ifdef __cplusplus
extern "C" {
#endif

/* How what was found is printed, as `dsacheck dump --format` does. */
enum dsacheck_dump_format {
    DSACHECK_DUMP_TABLE = 0,
    DSACHECK_DUMP_JSON = 1,
    DSACHECK_DUMP_NDJSON = 2,
    DSACHECK_DUMP_CSV = 3
};

/* A run over dumps, and what it found. */
typedef struct dsacheck_dump dsacheck_dump;

/* From where on a rule on many rows speaks. */
typedef struct dsacheck_threshold {
    dsacheck_text name; /* as `dsacheck dump --threshold` takes it: "least-rows", "same-date-share" */
    double value;       /* not negative */
} dsacheck_threshold;

/* `dsacheck_dump_options o = {sizeof o};` is all defaults. Nothing in it is kept by reference. */
typedef struct dsacheck_dump_options {
    size_t size;
    int32_t jobs;          /* threads, at most 256; 0: one for each processor */
    int32_t late_days;     /* a submission is late so many days after application_date; 0: 30 */
    uint64_t sample;       /* how many findings of each rule are kept; 0: 3; all are counted */
    uint64_t memory_bytes; /* for finding repeated puids, more goes to disk; 0: 128 MiB; UINT64_MAX: do not look */
    const char *temporary_folder; /* for what exceeds memory_bytes, ends in a zero; null: the system's */
    const char *split_folder;     /* where to write valid and invalid rows apart, ends in a zero; null: nowhere */
    const dsacheck_threshold *thresholds; /* may be null with threshold_count 0 */
    size_t threshold_count;
} dsacheck_dump_options;

/* How far a run has come. */
typedef struct dsacheck_dump_progress {
    size_t size;
    uint64_t packed_bytes; /* read of the files, up to what stands beside their rows */
    uint64_t packed_total; /* size of the files; 0 when it is not known */
    uint64_t bytes;        /* of CSV that were checked */
    uint64_t rows;
    uint64_t platforms;
} dsacheck_dump_progress;

/* Called now and then, some times in a second, by the thread that runs the call. Returns 0 to go on, anything else to stop
 * the run. `so_far` lives until it returns. */
typedef int32_t (*dsacheck_dump_watch)(void *context, const dsacheck_dump_progress *so_far);

typedef struct dsacheck_dump_summary {
    size_t size;
    uint64_t rows;
    uint64_t invalid_rows; /* with an error */
    uint64_t errors;
    uint64_t warnings;
    uint64_t infos;
    uint64_t files;        /* CSV files, within archives or not */
    uint64_t bytes;        /* of CSV */
    uint64_t platforms;    /* dsacheck_dump_platform_at takes 0 to platforms - 1 */
    uint64_t failures;     /* dsacheck_dump_failure_at takes 0 to failures - 1 */
    int32_t stopped;       /* 1 when the run ended early, and this is about the rows before that; else 0 */
    int32_t reserved;      /* 0 */
} dsacheck_dump_summary;

/* Texts of a dump live until the next call that changes it, or it is freed. */
typedef struct dsacheck_dump_platform {
    size_t size;
    dsacheck_text name;    /* as it stands in the rows; empty for rows that could not be read */
    uint64_t rows;
    uint64_t invalid_rows;
    uint64_t tallies;      /* dsacheck_dump_tally_at takes 0 to tallies - 1 */
} dsacheck_dump_platform;

/* One rule, one platform. */
typedef struct dsacheck_dump_tally {
    size_t size;
    int32_t rule;        /* its number */
    int32_t severity;    /* enum dsacheck_severity */
    uint64_t count;      /* findings */
    dsacheck_text id;    /* of the rule; lives as long as the program */
    dsacheck_text file;  /* of the first row; empty where the finding is on all rows together */
    uint64_t row;        /* the first one, from 1, without the header; 0 where there is none */
    uint64_t offset;     /* of that row in its CSV file, in bytes */
    dsacheck_text uuid;  /* of that row; empty when it has none */
} dsacheck_dump_tally;

/* A run that has found nothing yet. `options` and `dump_options` may be null for all defaults; of `options` count profile,
 * rule choices, suppressions, settings, as_of, now and value_bytes. DSACHECK_NOT_FOUND when they choose for a rule that does
 * not exist, DSACHECK_MISUSE for a threshold that does not exist or makes no sense. */
int32_t dsacheck_dump_new(const dsacheck_options *options, const dsacheck_dump_options *dump_options,
                          dsacheck_dump **created);

void dsacheck_dump_free(dsacheck_dump *dump);

/* Why the last call with this run returned DSACHECK_RUN_FAILED: the first failure. Empty when it did not. */
int32_t dsacheck_dump_message(const dsacheck_dump *dump, dsacheck_text *message);

/* Checks files, folders, patterns and "-", the standard input, as `dsacheck dump` does, on all cores, in place of what the run
 * had found. Each path ends in a zero. `watch` may be null. DSACHECK_RUN_FAILED when a file could not be opened and
 * DSACHECK_CANCELLED when `watch` stopped the run: what was found so far is there all the same. */
int32_t dsacheck_dump_check(dsacheck_dump *dump, const char *const *paths, size_t path_count, dsacheck_dump_watch watch,
                            void *context);

/* The same for one CSV part in memory, which findings call `name`. */
int32_t dsacheck_dump_check_bytes(dsacheck_dump *dump, const char *csv, size_t csv_size, const char *name,
                                  size_t name_size);

/* ---- runs that several processes share ----------------------------------------------------------------------------- */

/* Checks as dsacheck_dump_check does, and keeps what was found as bytes for dsacheck_dump_join, some 60 for each row. */
int32_t dsacheck_dump_share(dsacheck_dump *dump, const char *const *paths, size_t path_count, dsacheck_dump_watch watch,
                            void *context);

/* The bytes of the last dsacheck_dump_share with this run. */
int32_t dsacheck_dump_share_bytes(const dsacheck_dump *dump, dsacheck_text *share);

/* Adds the share of another process with the same version of the library and the same options. Give them `now` and `as_of`.
 * DSACHECK_RUN_FAILED when the bytes are something else: then the run begins anew. */
int32_t dsacheck_dump_join(dsacheck_dump *dump, const char *share, size_t share_size);

/* Ends joining: the run has found what dsacheck_dump_check would have found in all files of the shares in their order. */
int32_t dsacheck_dump_finish(dsacheck_dump *dump);

/* ---- what was found ------------------------------------------------------------------------------------------------- */

int32_t dsacheck_dump_summarize(const dsacheck_dump *dump, dsacheck_dump_summary *summary);

/* The platforms, by their names. */
int32_t dsacheck_dump_platform_at(const dsacheck_dump *dump, uint64_t index, dsacheck_dump_platform *platform);

/* The rules that a platform's rows break, by their numbers. */
int32_t dsacheck_dump_tally_at(const dsacheck_dump *dump, uint64_t platform, uint64_t index, dsacheck_dump_tally *tally);

/* A file that could not be opened, or another failure, in words. */
int32_t dsacheck_dump_failure_at(const dsacheck_dump *dump, uint64_t index, dsacheck_text *what);

/* Appends the findings that are kept, with all counts, to `findings`: their records are the rows. */
int32_t dsacheck_dump_findings(const dsacheck_dump *dump, dsacheck_findings *findings);

/* Prints what was found; `format` is an enum dsacheck_dump_format. */
int32_t dsacheck_dump_render(const dsacheck_dump *dump, int32_t format, char *buffer, size_t capacity, size_t *needed);

/* Prints what the rows hold, by platform and day, as `dsacheck dump --profile-out` writes it. */
int32_t dsacheck_dump_profile(const dsacheck_dump *dump, char *buffer, size_t capacity, size_t *needed);

/* Compares with an earlier profile: what is printed afterwards tells the changes. DSACHECK_RUN_FAILED when the text is no
 * profile. */
int32_t dsacheck_dump_compare(dsacheck_dump *dump, const char *profile, size_t profile_size);

#ifdef __cplusplus
}
#endif

#endif
