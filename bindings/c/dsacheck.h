/*
 * dsacheck for C and for every language that can call C.
 *
 * Rules of the house, which hold for each function below:
 *
 * - A function returns a status (enum dsacheck_status) as an int32_t and gives its result through pointers. Where the
 *   status is not DSACHECK_OK, results are left as they were unless the function says otherwise.
 * - Wrong data is never a status: any bytes are valid input, and what is wrong with them becomes findings.
 * - A wrong call is DSACHECK_MISUSE, as far as the library can know: a null pointer, a size beyond PTRDIFF_MAX (a
 *   negative number turned into a size_t), a handle that was freed or is of another kind, a struct of a wrong size, an
 *   unknown number for a choice, a validator that is busy in another call. Nothing is done then.
 * - Handles (pointers to the opaque structs) come from a `_new` function or another function that says so, and go back
 *   to the `_free` function of their kind, which takes null too. All other memory that the library hands out is borrowed.
 * - Text is bytes with a length, UTF-8 unless it repeats the input, without a zero at its end. How long a borrowed text
 *   lives is said where it is given.
 * - Structs that the caller fills or has filled begin with `size`: set it to sizeof the struct. So a program that was
 *   compiled with an older header, whose struct was shorter, works with a newer library. A zero in a member of
 *   dsacheck_options means the default.
 * - Functions that print take a buffer and its capacity; they store the size of the whole text in `needed` and return
 *   DSACHECK_TOO_SMALL, with nothing written, when it does not fit. A null buffer with capacity 0 asks for the size.
 * - Threads: different handles may be used at the same time without any care. One handle may be used by several threads
 *   only where a function takes it as a pointer to const; the functions without handles may always be called.
 * - Nothing is thrown, printed or left behind; no signal, locale or environment variable is touched.
 */
#ifndef DSACHECK_H
#define DSACHECK_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- statuses and choices ----------------------------------------------------------------------------------------- */

enum dsacheck_status {
    DSACHECK_OK = 0,
    DSACHECK_MISUSE = 1,        /* the call is wrong; see above */
    DSACHECK_RUN_FAILED = 2,    /* a file cannot be read, a document is over a limit; see dsacheck_validator_message */
    DSACHECK_CANCELLED = 3,     /* a callback asked to stop */
    DSACHECK_TOO_SMALL = 4,     /* the buffer cannot hold the text */
    DSACHECK_NOT_FOUND = 5,     /* nothing has that name or index */
    DSACHECK_OUT_OF_MEMORY = 6,
    DSACHECK_INTERNAL = 7       /* a defect of dsacheck */
};

/* Larger is more serious. 0 is none of them. */
enum dsacheck_severity { DSACHECK_INFO = 1, DSACHECK_WARNING = 2, DSACHECK_ERROR = 3 };

/* How much is asked of a document. */
enum dsacheck_profile {
    DSACHECK_PROFILE_FULL = 0, /* all that the law, the templates and the API's documentation ask for */
    DSACHECK_PROFILE_API = 1,  /* only what the API refuses, or what cannot be read */
    DSACHECK_PROFILE_FULL_ALWAYS = 2 /* in options: FULL even where the settings say API */
};

/* Whether a rule is asked. Rules tell it of themselves (dsacheck_rule), and options choose it for single rules. */
enum dsacheck_rule_use {
    DSACHECK_USE_DEFAULT = 0,    /* in options: as the rule says */
    DSACHECK_USE_ON = 1,         /* always */
    DSACHECK_USE_OFF = 2,        /* never */
    DSACHECK_USE_FULL = 3,       /* of a rule: in the profile "full" */
    DSACHECK_USE_ON_REQUEST = 4  /* of a rule: only when options turn it on */
};

/* What a provider is, for a transparency report: it tells which rows are asked for. */
enum dsacheck_provider {
    DSACHECK_PROVIDER_INFERRED = 0,     /* told from the rows that are filled in */
    DSACHECK_PROVIDER_INTERMEDIARY = 1, /* an intermediary service that is none of the others */
    DSACHECK_PROVIDER_HOSTING = 2,      /* a hosting service that is no online platform */
    DSACHECK_PROVIDER_PLATFORM = 3,     /* an online platform that is not very large */
    DSACHECK_PROVIDER_VLOP = 4,         /* a very large online platform */
    DSACHECK_PROVIDER_VLOSE = 5         /* a very large online search engine */
};

/* Whether a fix may be applied without a look. */
enum dsacheck_fix_safety {
    DSACHECK_FIX_NONE = 0,  /* there is no fix */
    DSACHECK_FIX_SAFE = 1,  /* the meaning stays the same */
    DSACHECK_FIX_UNSAFE = 2 /* a good guess that a person should look at */
};

/* Whose differences apply: POST /api/v1/statement or POST /api/v1/statements. */
enum dsacheck_endpoint {
    DSACHECK_ENDPOINT_AS_INPUT = 0, /* batch for batches, single otherwise */
    DSACHECK_ENDPOINT_SINGLE = 1,
    DSACHECK_ENDPOINT_BATCH = 2
};

/* How statements stand in the input. */
enum dsacheck_form {
    DSACHECK_FORM_AUTOMATIC = 0, /* told from the beginning of the input; files *.ndjson and *.jsonl are NDJSON */
    DSACHECK_FORM_SINGLE = 1,    /* one statement */
    DSACHECK_FORM_BATCH = 2,     /* {"statements": [...]} */
    DSACHECK_FORM_ARRAY = 3,     /* [...] */
    DSACHECK_FORM_NDJSON = 4     /* a statement or a batch a line */
};

enum dsacheck_format {
    DSACHECK_FORMAT_TEXT = 0,   /* for people */
    DSACHECK_FORMAT_JSON = 1,   /* for programs; what the command line prints. Of what dsacheck_render_report takes, with the
                                   report's own facts */
    DSACHECK_FORMAT_SARIF = 2,  /* SARIF 2.1.0 */
    DSACHECK_FORMAT_JUNIT = 3,  /* JUnit's XML; a case a record, errors are failures */
    DSACHECK_FORMAT_GITHUB = 4, /* workflow commands of GitHub Actions */
    DSACHECK_FORMAT_CSV = 5     /* a finding a row */
};

/* What findings do with a baseline. */
enum dsacheck_baseline_use {
    DSACHECK_BASELINE_COMPARE = 0, /* what the settings' baseline has is counted apart */
    DSACHECK_BASELINE_RECORD = 1   /* and what is found is noted for dsacheck_render_baseline */
};

/* What a run was about. */
enum dsacheck_subject { DSACHECK_SUBJECT_STATEMENTS = 0, DSACHECK_SUBJECT_REPORT = 1 };

/* How much of a report's page is wanted. */
enum dsacheck_report_page {
    DSACHECK_PAGE_FULL = 0,   /* verdict, likely causes, findings part by part */
    DSACHECK_PAGE_SUMMARY = 1 /* verdict, likely causes, and how complete each part is */
};

/* The texts of a finding that are put together when asked for. */
enum dsacheck_finding_part {
    DSACHECK_PART_MESSAGE = 0,  /* what is wrong, in one sentence; safe to print */
    DSACHECK_PART_EXPECTED = 1, /* what would have been right; may be empty; safe to print */
    DSACHECK_PART_SOURCE = 2    /* the provisions and rules that the finding rests on */
};

/* ---- structs ------------------------------------------------------------------------------------------------------- */

/* Borrowed bytes. `data` may be null when `size` is 0. */
typedef struct dsacheck_text {
    const char *data;
    size_t size;
} dsacheck_text;

/* Validates with memory that it keeps from call to call. */
typedef struct dsacheck_validator dsacheck_validator;
/* What was found: exact counts, and the findings themselves as far as they are kept. */
typedef struct dsacheck_findings dsacheck_findings;
/* What the API answers to one request. */
typedef struct dsacheck_answer dsacheck_answer;
/* A configuration file and a baseline; see dsacheck_settings.h. */
typedef struct dsacheck_settings dsacheck_settings;

/* A choice for one rule, over that of the profile. */
typedef struct dsacheck_rule_choice {
    dsacheck_text rule; /* its id or number: "value-not-allowed", "2011" */
    int32_t use;        /* DSACHECK_USE_DEFAULT, DSACHECK_USE_ON or DSACHECK_USE_OFF */
    int32_t severity;   /* enum dsacheck_severity of its findings; 0: as the rule says */
} dsacheck_rule_choice;

/* Takes findings of one rule out of the counts. Each pattern that is not empty must fit: * stands for any characters, ? for
 * one. */
typedef struct dsacheck_suppression {
    dsacheck_text rule;    /* its id or number */
    dsacheck_text pointer; /* for the JSON Pointer; in a report for "/PART/ROW/COLUMN", as "/4/17/F" */
    dsacheck_text puid;    /* for the statement's puid */
    dsacheck_text path;    /* for the source as it was named; without a "/" it fits the last component */
    dsacheck_text reason;  /* why the finding is accepted */
    dsacheck_text author;  /* who accepted it; may be empty */
    int32_t expires;       /* the last day on which it holds, as the number YYYYMMDD; 0: it does not end */
    int32_t reserved;      /* 0 */
} dsacheck_suppression;

/* What a caller may choose. `dsacheck_options o = {sizeof o};` in C is all defaults. Nothing in it is kept by reference. */
typedef struct dsacheck_options {
    size_t size;
    int32_t endpoint;           /* enum dsacheck_endpoint */
    int32_t form;               /* enum dsacheck_form */
    int64_t now;                /* time of the request in seconds since 1970 UTC; 0: the current time */
    uint64_t findings_per_rule; /* how many findings of each rule are kept; 0: 1000; all are counted */
    uint64_t value_bytes;       /* longer values are cut at a code point; 0: 200 */
    uint64_t record_bytes;      /* a longer line of NDJSON is a finding and is not read; 0: 32 MiB */
    uint64_t document_bytes;    /* a larger document that is not NDJSON is a failed run; 0: 1 GiB; at most 4 GiB - 1 */
    int32_t profile;            /* enum dsacheck_profile */
    int32_t as_of;              /* the day that dates are compared with, as the number YYYYMMDD; 0: the day of `now` */
    const dsacheck_rule_choice *rule_choices; /* may be null with rule_choice_count 0 */
    size_t rule_choice_count;
    double tolerance;           /* reports: how far the two sides of a sum may be apart; not negative */
    int32_t provider;           /* reports: enum dsacheck_provider */
    int32_t reserved;           /* 0 */
    const dsacheck_suppression *suppressions; /* may be null with suppression_count 0 */
    size_t suppression_count;
    const dsacheck_settings *settings; /* what a zero here leaves open; may be null */
    int32_t baseline;           /* enum dsacheck_baseline_use */
    int32_t jobs;               /* threads for dsacheck_validate_file, at most 256; 0: one for each processor */
} dsacheck_options;

typedef struct dsacheck_summary {
    size_t size;
    uint64_t errors;
    uint64_t warnings;
    uint64_t infos;
    uint64_t records;         /* statements that were found, whether or not they could be read */
    uint64_t invalid_records; /* those with at least one error */
    uint64_t stored;          /* findings that are kept: dsacheck_finding_at takes 0 to stored - 1 */
    uint64_t rules;           /* rules that were broken: dsacheck_tally_at takes 0 to rules - 1 */
    uint64_t sources;         /* files and other inputs, and a report as a whole once a finding stands in none
                                 of its files: dsacheck_source_at takes 0 to sources - 1 */
    uint64_t not_run;         /* checks that could not run: dsacheck_not_run_at takes 0 to not_run - 1 */
    uint64_t suppressed;      /* findings that suppressions took out of the counts above */
    uint64_t known;           /* findings that the baseline has, which are not in the counts above either */
} dsacheck_summary;

/* How often one rule was broken. */
typedef struct dsacheck_tally {
    size_t size;
    int32_t rule;      /* its number */
    int32_t severity;  /* enum dsacheck_severity */
    uint64_t count;    /* all */
    uint64_t stored;   /* those that are kept */
    dsacheck_text id;  /* of the rule; lives as long as the program */
} dsacheck_tally;

/* One finding. Its texts live until the findings are changed, cleared or freed; `id` lives as long as the program. */
typedef struct dsacheck_finding {
    size_t size;
    int32_t rule;          /* its number */
    int32_t severity;      /* enum dsacheck_severity */
    uint64_t record;       /* running number of the statement in its source, from 0 */
    uint64_t offset;       /* of the first byte in the source, from 0 */
    uint64_t length;       /* in bytes; 0 for what is missing */
    uint64_t line;         /* from 1; 0 when unknown */
    uint64_t column;       /* from 1, in code points; 0 when unknown */
    int32_t value_cut;     /* 1 when `value` is only the beginning of what was found, else 0 */
    int32_t value_is_text; /* 1 when the value stood in quotes, else 0 */
    dsacheck_text id;      /* of the rule */
    dsacheck_text path;    /* the source: a path, "-", or a name that the caller gave; may be empty */
    dsacheck_text pointer; /* RFC 6901 JSON Pointer within the document; empty is the whole document */
    dsacheck_text value;   /* the bytes at `offset` as they stand in the source; not always UTF-8 */
    dsacheck_text detail;  /* what else there is to tell; may be empty */
    dsacheck_text puid;    /* of the statement, as it stands in the source; empty when it has none */
    dsacheck_text context; /* the contextual information for which the severity was lowered; may be empty */
    int32_t fix_safety;    /* enum dsacheck_fix_safety; the members below tell the fix */
    int32_t reserved;      /* 0 */
    uint64_t fix_offset;   /* of the first byte to replace, from the start of the source */
    uint64_t fix_length;   /* how many bytes to replace; 0 inserts */
    dsacheck_text fix_replacement;
    uint64_t cells;        /* in a report, cells concerned that are kept: dsacheck_cell_at takes 0 to cells - 1 */
    uint64_t cells_found;  /* cells concerned, kept or not */
} dsacheck_finding;

/* A cell of a transparency report. Its texts live until the findings are changed, cleared or freed. */
typedef struct dsacheck_cell {
    size_t size;
    uint64_t row;         /* the CSV record; 1 is the first, usually the header; 0: the whole part */
    int64_t column;       /* from 0; -1: the whole row */
    int32_t part;         /* of the report, 1 to 11; 0: the whole report */
    int32_t reserved;     /* 0 */
    dsacheck_text path;   /* the file */
    dsacheck_text header; /* of the column, as it stands in the file */
    dsacheck_text value;  /* of the cell, as it stands in the file */
} dsacheck_cell;

/* A file in memory that is to be read as a part of a report, or an archive of parts. */
typedef struct dsacheck_part {
    dsacheck_text name; /* "4_notices.csv"; a path is fine */
    dsacheck_text bytes;
} dsacheck_part;

/* Fills `buffer` with at most `size` bytes; returns how many, 0 at the end, a negative number to stop the run. */
typedef int64_t (*dsacheck_read)(void *context, char *buffer, size_t size);

/* ---- the library --------------------------------------------------------------------------------------------------- */

/* The version of this interface: 1. It grows when a program that was compiled before would no longer work. */
int32_t dsacheck_abi_version(void);

/* "major.minor.patch" of the library; lives as long as the program. */
int32_t dsacheck_version(dsacheck_text *version);

/* "ok", "misuse", ...; never null, ends in a zero, lives as long as the program. */
const char *dsacheck_status_name(int32_t status);

/* ---- validating ---------------------------------------------------------------------------------------------------- */

/* `options` may be null for all defaults. DSACHECK_NOT_FOUND when they choose for a rule that does not exist. */
int32_t dsacheck_validator_new(const dsacheck_options *options, dsacheck_validator **created);

void dsacheck_validator_free(dsacheck_validator *validator);

/* Why the last call with this validator returned DSACHECK_RUN_FAILED: the path and the reason. Empty when it did not.
 * Lives until the next call with this validator. */
int32_t dsacheck_validator_message(const dsacheck_validator *validator, dsacheck_text *message);

/* Validates one JSON document in memory, as one statement unless the options say otherwise, and appends what is wrong to
 * `findings`. The document is the next record of their last source. `valid` is 1 when no error was found, else 0; it may
 * be null. */
int32_t dsacheck_validate(dsacheck_validator *validator, const char *json, size_t json_size,
                          dsacheck_findings *findings, int32_t *valid);

/* Validates any input in memory: a statement, a batch, an array or NDJSON, as the options say or by its looks. It is a
 * new source of the findings, which `name` names (it may be null with size 0). */
int32_t dsacheck_validate_all(dsacheck_validator *validator, const char *bytes, size_t bytes_size, const char *name,
                              size_t name_size, dsacheck_findings *findings);

/* The same for a file; "-" is the standard input. `path` ends in a zero. NDJSON is read in pieces. */
int32_t dsacheck_validate_file(dsacheck_validator *validator, const char *path, dsacheck_findings *findings);

/* The same for whatever `read` gives, which is called from this thread with `context`, and may show progress or stop the
 * run: then the status is DSACHECK_CANCELLED, and the findings hold what was found so far. */
int32_t dsacheck_validate_stream(dsacheck_validator *validator, dsacheck_read read, void *context, const char *name,
                                 size_t name_size, dsacheck_findings *findings);

/* Validates a transparency report: folders, CSV files and archives on disk, which together are one report. Each path ends in
 * a zero. */
int32_t dsacheck_validate_report(dsacheck_validator *validator, const char *const *paths, size_t path_count,
                                 dsacheck_findings *findings);

/* The same for files in memory. */
int32_t dsacheck_validate_report_parts(dsacheck_validator *validator, const dsacheck_part *parts, size_t part_count,
                                       dsacheck_findings *findings);

/* ---- findings ------------------------------------------------------------------------------------------------------ */

/* Give it the options of the validators that fill it: which rules are asked, with what severity, and how much is kept is
 * decided where findings are collected. */
int32_t dsacheck_findings_new(const dsacheck_options *options, dsacheck_findings **created);

void dsacheck_findings_free(dsacheck_findings *findings);

/* Forgets all findings, counts and sources; keeps the memory. */
int32_t dsacheck_findings_clear(dsacheck_findings *findings);

/* Appends what `others` holds, with its counts and sources. The two must differ. */
int32_t dsacheck_findings_merge(dsacheck_findings *findings, const dsacheck_findings *others);

int32_t dsacheck_findings_summary(const dsacheck_findings *findings, dsacheck_summary *summary);

/* Findings stand in the order of the input. DSACHECK_NOT_FOUND when there are not so many, as with the functions below. */
int32_t dsacheck_finding_at(const dsacheck_findings *findings, uint64_t index, dsacheck_finding *finding);

/* The cells of a report that a finding concerns, its own first. */
int32_t dsacheck_cell_at(const dsacheck_findings *findings, uint64_t index, uint64_t cell_index, dsacheck_cell *cell);

/* Prints one text of a finding; `part` is an enum dsacheck_finding_part. */
int32_t dsacheck_finding_text(const dsacheck_findings *findings, uint64_t index, int32_t part, char *buffer,
                              size_t capacity, size_t *needed);

/* The rules that were broken, by their numbers. */
int32_t dsacheck_tally_at(const dsacheck_findings *findings, uint64_t index, dsacheck_tally *tally);

/* The name of a source. Lives until the findings are changed, cleared or freed. */
int32_t dsacheck_source_at(const dsacheck_findings *findings, uint64_t index, dsacheck_text *name);

/* A check that could not run, in words. Lives until the findings are changed, cleared or freed. */
int32_t dsacheck_not_run_at(const dsacheck_findings *findings, uint64_t index, dsacheck_text *what);

/* Prints all findings with a summary; `format` is an enum dsacheck_format. */
int32_t dsacheck_render(const dsacheck_findings *findings, int32_t format, char *buffer, size_t capacity,
                        size_t *needed);

/* Prints what the findings are about as a page for people, as `dsacheck report` does. DSACHECK_NOT_FOUND unless they are
 * what one call of dsacheck_validate_report or dsacheck_validate_report_parts found, with what dsacheck_findings_conclude
 * added. `page` is an enum dsacheck_report_page. */
int32_t dsacheck_render_report(const dsacheck_findings *findings, int32_t page, char *buffer, size_t capacity,
                               size_t *needed);

/* Adds a finding for each suppression that has expired or took nothing out: to be called once, when all is validated.
 * `subject` is an enum dsacheck_subject. */
int32_t dsacheck_findings_conclude(dsacheck_findings *findings, int32_t subject);

/* Prints what findings with DSACHECK_BASELINE_RECORD have noted, as a baseline for later runs; others have noted nothing.
 * DSACHECK_RUN_FAILED when there were more than a million different findings. */
int32_t dsacheck_render_baseline(const dsacheck_findings *findings, char *buffer, size_t capacity, size_t *needed);

/* Stores the findings as bytes, for another process with the same version of the library. */
int32_t dsacheck_findings_save(const dsacheck_findings *findings, char *buffer, size_t capacity, size_t *needed);

/* Findings from such bytes; `options` are those that the saved ones were made from. DSACHECK_RUN_FAILED when the bytes are
 * something else. */
int32_t dsacheck_findings_load(const dsacheck_options *options, const char *bytes, size_t bytes_size,
                               dsacheck_findings **created);

/* ---- the API's answer ---------------------------------------------------------------------------------------------- */

/* What the API answers to a request body. `endpoint` is DSACHECK_ENDPOINT_SINGLE or DSACHECK_ENDPOINT_BATCH; `now` is the
 * time of the request in seconds since 1970 UTC, 0: the current time. */
int32_t dsacheck_answer_new(const char *body, size_t body_size, int32_t endpoint, int64_t now, dsacheck_answer **created);

void dsacheck_answer_free(dsacheck_answer *answer);

/* 201, 422 or 500. */
int32_t dsacheck_answer_status(const dsacheck_answer *answer, int32_t *http_status);

/* JSON: as the API sends it, without what only the server knows. Lives until the answer is freed. */
int32_t dsacheck_answer_body(const dsacheck_answer *answer, dsacheck_text *body);

/* 1 when the API's validator accepts the request, even if storing fails or puids clash; else 0. */
int32_t dsacheck_answer_valid(const dsacheck_answer *answer, int32_t *valid);

/* A JSON array of what the API would silently discard. Lives until the answer is freed. */
int32_t dsacheck_answer_dropped(const dsacheck_answer *answer, dsacheck_text *dropped);

#ifdef __cplusplus
}
#endif

#include "dsacheck_dump.h"
#include "dsacheck_fix.h"
#include "dsacheck_rules.h"
#include "dsacheck_settings.h"

#endif
