#include "split_writer.hpp"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>

namespace dsacheck::dump {

namespace {

/// The last part of a path, as the name of a file of its own.
std::string file_name_of(std::string_view name) {
    const std::size_t slash = name.rfind('/');
    std::string file(slash == std::string_view::npos ? name : name.substr(slash + 1));
    for (const std::string_view ending : {".gz", ".zst", ".csv"})
        if (file.size() > ending.size() && file.compare(file.size() - ending.size(), ending.size(), ending) == 0)
            file.resize(file.size() - ending.size());
    for (char& c : file)
        if (static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == ':')
            c = '_';
    return file.empty() || file.front() == '.' || file == "-" ? "input" + file : file;
}

} // namespace

bool split_writer::fail(const std::string& path) {
    if (problem_.empty())
        problem_ = path + ": " + std::strerror(errno);
    for (open_file* const each : {&valid_, &invalid_, &reasons_})
        each->file.reset();
    return false;
}

bool split_writer::open(const std::string& path, open_file& file) {
    file.path = path;
    file.file.reset(std::fopen(path.c_str(), "wb"));
    return file.file != nullptr || fail(path);
}

bool split_writer::put(open_file& file, std::string_view bytes) {
    return std::fwrite(bytes.data(), 1, bytes.size(), file.file.get()) == bytes.size() || fail(file.path);
}

bool split_writer::close(open_file& file) {
    return file.file == nullptr || std::fclose(file.file.release()) == 0 || fail(file.path);
}

bool split_writer::begin(const std::string& name, std::string_view header_line) {
    if (!finish())
        return false;
    std::error_code error;
    std::filesystem::create_directories(folder_ + "/valid", error);
    if (!error)
        std::filesystem::create_directories(folder_ + "/invalid", error);
    if (error) {
        problem_ = folder_ + ": " + error.message();
        return false;
    }
    std::string file = file_name_of(name);
    for (int next = 2; !used_names_.insert(file).second; ++next)
        file = file_name_of(name) + "-" + std::to_string(next);
    const std::string header = std::string(header_line) + "\n";
    return open(folder_ + "/valid/" + file + ".csv", valid_) && open(folder_ + "/invalid/" + file + ".csv", invalid_) &&
           open(folder_ + "/invalid/" + file + ".reasons.csv", reasons_) && put(valid_, header) &&
           put(invalid_, header) && put(reasons_, "uuid,row,rules\n");
}

bool split_writer::write(const chunk_result& part, std::uint64_t records_before) {
    if (!problem_.empty())
        return false;
    if (part.begins_file && !begin(part.name, part.header_line))
        return false;
    if (valid_.file == nullptr)
        return true;
    std::string reasons;
    // The numbers of the rows count from the beginning of the chunk.
    for (std::string_view rest = part.reasons; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end + 1);
        rest.remove_prefix(end + 1);
        const std::size_t number = line.find(',') + 1;
        const std::size_t rules = line.find(',', number);
        std::uint64_t row = 0;
        std::from_chars(line.data() + number, line.data() + rules, row);
        reasons.append(line.substr(0, number)).append(std::to_string(records_before + row + 1)).append(line.substr(rules));
    }
    return put(valid_, part.valid_rows) && put(invalid_, part.invalid_rows) && put(reasons_, reasons);
}

bool split_writer::finish() {
    const bool valid = close(valid_);
    const bool invalid = close(invalid_);
    return close(reasons_) && valid && invalid;
}

} // namespace dsacheck::dump
