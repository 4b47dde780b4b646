// A CSV file as records and fields, for tests that change some of them.
#pragma once

#include "dsacheck/csv.hpp"
#include "dsacheck/render_template.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::testing {

class csv_table {
  public:
    explicit csv_table(std::string_view bytes) {
        for (csv_scanner scanner(bytes); scanner.next();) {
            std::vector<std::string> record;
            for (const csv_field& field : scanner.fields()) {
                record.emplace_back();
                append_unescaped(field, record.back());
            }
            lines_.push_back({std::move(record), {}});
        }
    }

    /// Rows count from 1, columns from 0.
    void set(std::size_t row, std::size_t column, std::string text) {
        std::vector<std::string>& record = lines_.at(row - 1).record;
        if (record.size() <= column)
            record.resize(column + 1);
        record[column] = std::move(text);
    }
    void erase_row(std::size_t row) { lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(row - 1)); }
    void erase_column(std::size_t column) {
        for (line& each : lines_)
            if (column < each.record.size())
                each.record.erase(each.record.begin() + static_cast<std::ptrdiff_t>(column));
    }
    void repeat(std::size_t row) { lines_.push_back(lines_.at(row - 1)); }
    void append_line(std::string text) { lines_.push_back({{}, std::move(text)}); }
    void insert_line(std::size_t row, std::string text) {
        lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(row - 1), {{}, std::move(text)});
    }

    [[nodiscard]] std::string bytes() const {
        std::string out;
        for (const line& each : lines_) {
            for (std::size_t i = 0; i < each.record.size(); ++i) {
                out += i == 0 ? "" : ",";
                append_csv_field(out, each.record[i]);
            }
            out += each.raw;
            out += "\r\n";
        }
        return out;
    }

  private:
    struct line {
        std::vector<std::string> record;
        std::string raw; ///< a line as it stands, instead of a record
    };
    std::vector<line> lines_;
};

} // namespace dsacheck::testing
