// A group whose cells may be explained by contextual information: those that are make a finding of their own.
#pragma once

#include "report/group.hpp"

#include <initializer_list>
#include <string_view>

namespace dsacheck {

class explained_group {
  public:
    explicit explained_group(const rule& broken) : explained_group(broken, broken.level) {}
    explained_group(const rule& broken, severity level) : plain_(broken, level), explained_(broken, level) {}

    /// The first column is where the finding stands; contextual information on any of them explains it.
    void add(const part& in, const part_row& row, std::initializer_list<template_column> columns) {
        std::string_view why;
        for (const template_column column : columns)
            if (why.empty())
                why = context_of(in, row, column);
        cell_group& to = why.empty() ? plain_ : explained_;
        for (const template_column column : columns)
            to.add(in, row, column);
        if (!why.empty())
            to.made().explained_by(why);
    }
    [[nodiscard]] bool empty() const noexcept { return plain_.empty() && explained_.empty(); }

    /// "one" and "many" go on after the number of rows.
    void report(check_run& to, std::string_view one, std::string_view many) {
        plain_.count_rows().report(to, one, many);
        explained_.count_rows().report(to, one, many);
    }

  private:
    cell_group plain_;
    cell_group explained_;
};

} // namespace dsacheck
