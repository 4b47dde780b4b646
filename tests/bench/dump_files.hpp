// The files that the benchmarks on dumps read: the same statements as NDJSON, as a dump's CSV, and packed.
#pragma once

#include "statement_generator.hpp"

#include "dsacheck/dump_column.hpp"

#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace bench {

/// As PHP's fputcsv writes it.
inline void append_cell(std::string_view value, std::string& out) {
    if (value.find_first_of(",\"\\ \t\r\n") == std::string_view::npos) {
        out += value;
        return;
    }
    out += '"';
    bool escaped = false;
    for (const char c : value) {
        if (c == '"' && !escaped)
            out += '"';
        out += c;
        escaped = c == '\\';
    }
    out += '"';
}

/// The cell of a statement's member: lists stand as JSON.
inline std::string cell_text(simdjson::dom::element value) {
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS)
        return std::string(text);
    return value.is_null() ? std::string() : std::string(simdjson::minify(value));
}

inline void append_row(simdjson::dom::element statement, std::size_t number, std::string& out) {
    char uuid[37];
    std::snprintf(uuid, sizeof uuid, "8d387973-0c88-4463-94db-%012zx", number);
    bool first = true;
    for (const dsacheck::dump_column_info& column : dsacheck::dump_columns) {
        out.append(first ? "" : ",");
        first = false;
        simdjson::dom::element value;
        if (column.name == "uuid")
            out += uuid;
        else if (column.name == "created_at")
            append_cell("2026-01-" + std::to_string(10 + number / 40000 % 20) + " 10:20:30", out);
        else if (column.name == "platform_name")
            append_cell("Platform of Examples " + std::to_string(number % 20), out);
        else if (column.name == "content_id_ean") {
            if (statement["content_id"]["EAN-13"].get(value) == simdjson::SUCCESS)
                append_cell(cell_text(value), out);
        } else if (statement[column.name == "platform_uid" ? std::string_view("puid") : column.name].get(value) ==
                   simdjson::SUCCESS)
            append_cell(cell_text(value), out);
    }
    out += '\n';
}

/// Writes sor.ndjson and dump.csv of the project's own generator into the folder.
inline void generate(const std::string& folder, std::size_t rows) {
    statement_generator generator(1);
    simdjson::dom::parser parser;
    std::ofstream json(folder + "/sor.ndjson", std::ios::binary);
    std::ofstream csv(folder + "/dump.csv", std::ios::binary);
    std::string line;
    std::string row;
    for (const dsacheck::dump_column_info& column : dsacheck::dump_columns)
        row.append(row.empty() ? "" : ",").append(column.name);
    row += '\n';
    for (std::size_t i = 0; i < rows;) {
        line.clear();
        generator.append(line);
        simdjson::dom::element statement;
        if (parser.parse(line).get(statement) != simdjson::SUCCESS || !statement.is_object())
            continue; // no row could hold it
        append_row(statement, i++, row);
        json << line;
        csv << row;
        row.clear();
    }
}

/// One of these files; made by the shared generator where it is, unless `own`.
inline bool make_files(const std::string& folder, std::size_t rows, bool own) {
    namespace fs = std::filesystem;
    fs::create_directories(folder);
    if (!fs::exists(folder + "/dump.csv") || !fs::exists(folder + "/sor.ndjson")) {
        const std::string script = DSACHECK_SHARED_FACTS "/bench/gen_statements.py";
        const std::string command =
            "python3 '" + script + "' --n " + std::to_string(rows) + " --out '" + folder + "' > /dev/null 2>&1";
        if (own || !fs::exists(script) || std::system(command.c_str()) != 0)
            generate(folder, rows);
    }
    if (fs::exists(folder + "/dump.zip"))
        return true;
    // Parts as in the daily archives, so that all cores have something to unpack.
    const std::string pack = "cd '" + folder +
                             "' && head -n 1 dump.csv > header && tail -n +2 dump.csv | split -l 100000 - part- && "
                             "for each in part-*; do cat header \"$each\" > \"$each.csv\"; done && "
                             "zip -q dump.zip part-*.csv && rm -f part-* header";
    return std::system(pack.c_str()) == 0;
}

} // namespace bench
