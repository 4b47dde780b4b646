// Rows that break one comparison of cells: one finding, which states the arithmetic of the first of them.
#pragma once

#include "report/draft.hpp"
#include "report/check_run.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck {

/// Rows that the report itself explains are told apart: what they explain is one step less serious.
class comparison {
  public:
    /// `said` is what is wrong with each row: "column G is more than column F".
    comparison(const rule& broken, std::string said) : comparison(broken, broken.level, std::move(said)) {}
    comparison(const rule& broken, severity level, std::string said)
        : plain_{draft(broken, level), {}}, explained_{draft(broken, level), {}}, said_(std::move(said)) {}

    /// Adds a row: the cells concerned, and their arithmetic in words, "G12 is 5, F12 is 4".
    void add(const part& in, const part_row& row, std::initializer_list<template_column> cells, std::string arithmetic);
    /// The same for cells of several rows; the first is the finding's own.
    struct at {
        const part_row* row;
        template_column column;
    };
    void add(const part& in, const std::vector<at>& cells, std::string arithmetic);

    /// Makes the findings: none, one, or two.
    void report(check_run& to);

  private:
    struct rows {
        draft made;
        std::vector<std::string> arithmetic;
    };
    void report(rows& these, check_run& to) const;

    rows plain_;
    rows explained_;
    std::string said_;
};

/// "G12 is 1,234", "G12 is blank".
[[nodiscard]] std::string cell_in_words(const part& in, const part_row& row, template_column column);

} // namespace dsacheck
