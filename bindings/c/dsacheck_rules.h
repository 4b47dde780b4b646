/*
 * dsacheck for C: rules and vocabulary. The rules of the house are in dsacheck.h, which includes this.
 */
#ifndef DSACHECK_RULES_H
#define DSACHECK_RULES_H

#include "dsacheck.h"

#ifdef __cplusplus
extern "C" {
#endif

/* All there is to say about a rule. All texts live as long as the program. */
typedef struct dsacheck_rule {
    size_t size;
    int32_t number;
    int32_t severity;          /* enum dsacheck_severity */
    int32_t use;               /* enum dsacheck_rule_use: DSACHECK_USE_ON, _FULL or _ON_REQUEST */
    int32_t reserved;          /* 0 */
    dsacheck_text id;
    dsacheck_text title;       /* the requirement */
    dsacheck_text message;     /* of its findings, with the placeholders {field}, {value} and {detail} */
    dsacheck_text why;
    dsacheck_text remedy;
    dsacheck_text api_message; /* the API's own words; may be empty */
    dsacheck_text bad;         /* an example that breaks the rule */
    dsacheck_text good;        /* the same without the defect */
    dsacheck_text duties;      /* ids of the duties of Regulation (EU) 2024/2835 that it checks, with blanks between */
    dsacheck_text conflict;    /* where the sources contradict each other: what they say, and which reading is taken */
    uint64_t citations;        /* dsacheck_rule_citation takes 0 to citations - 1 */
} dsacheck_rule;

/* One place in one text that a rule rests on. All texts live as long as the program. */
typedef struct dsacheck_citation {
    size_t size;
    dsacheck_text short_name; /* "DSA" */
    dsacheck_text full_name;  /* "Regulation (EU) 2022/2065 (Digital Services Act)" */
    dsacheck_text point;      /* "Article 17(3)(b)" */
    dsacheck_text url;        /* where to read it; may be empty */
} dsacheck_citation;

/* How many rules there are. */
int32_t dsacheck_rule_count(uint64_t *count);

/* The rules, by their numbers. */
int32_t dsacheck_rule_at(uint64_t index, dsacheck_rule *rule);

/* The index of the rule with this id or number ("value-not-allowed", "2011"). */
int32_t dsacheck_rule_find(const char *name, size_t name_size, uint64_t *index);

/* The sources of a rule, the strongest first. */
int32_t dsacheck_rule_citation(uint64_t rule_index, uint64_t index, dsacheck_citation *citation);

/* Prints a page on a rule (id or number), a field or a value. When nothing has that name, prints what is near and returns
 * DSACHECK_NOT_FOUND, or DSACHECK_TOO_SMALL if that does not fit. */
int32_t dsacheck_explain(const char *name, size_t name_size, char *buffer, size_t capacity, size_t *needed);

/* Prints all rules with all their texts, as a JSON array or as a table (DSACHECK_FORMAT_JSON or
 * DSACHECK_FORMAT_TEXT). */
int32_t dsacheck_render_rules(int32_t format, char *buffer, size_t capacity, size_t *needed);

#ifdef __cplusplus
}
#endif

#endif
