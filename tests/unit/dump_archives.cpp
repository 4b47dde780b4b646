// Archives of dumps whose directory does not name all that they hold, and honest ones that look alike.
#define BOOST_TEST_MODULE dump_archives
#include <boost/test/unit_test.hpp>

#include "dsacheck/check_dump.hpp"
#include "dsacheck/rules/archives.hpp"
#include "support/dump_rows.hpp"
#include "support/scratch_folder.hpp"
#include "support/statements.hpp"
#include "support/zip_file.hpp"

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

using namespace dsacheck;
using namespace std::string_literals;

namespace {

const std::string member_mark = "PK\x03\x04";
const std::string line_mark = "PK\x01\x02";
const std::string end_mark = "PK\x05\x06";

std::string rows(unsigned count) {
    std::string file = testing::dump_header_line();
    for (unsigned i = 0; i < count; ++i)
        file += testing::dump_row_with({}) + "\n";
    return file;
}

/// Members of 1, 2 and 4 rows.
std::vector<testing::zip_entry> three() { return {{"a.csv", rows(1)}, {"b.csv", rows(2)}, {"c.csv", rows(4)}}; }

std::string little(std::uint64_t value, unsigned size) {
    std::string bytes;
    testing::detail::append_little(bytes, value, size);
    return bytes;
}

std::uint32_t number_at(const std::string& file, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(file[at + i]);
    return value;
}

std::size_t end_record(const std::string& file) { return file.rfind(end_mark); }
std::size_t directory(const std::string& file) { return number_at(file, end_record(file) + 16); }

/// Where the line of the directory for the member of that number stands.
std::size_t line(const std::string& file, unsigned member) {
    std::size_t at = directory(file);
    while (member-- > 0)
        at = file.find(line_mark, at + 1);
    return at;
}

/// The same archive, its directory said to begin with a later line.
std::string with_moved_directory(std::string file, unsigned first, unsigned count) {
    const std::size_t end = end_record(file);
    const std::size_t begin = line(file, first);
    file.replace(end + 8, 12, little(count, 2) + little(count, 2) + little(end - begin, 4) + little(begin, 4));
    return file;
}

/// The same archive with more bytes at a place before its directory, whose offsets count them.
std::string with_bytes(std::string file, std::size_t at, const std::string& bytes) {
    const auto move = [&](std::size_t field) {
        const std::uint32_t offset = number_at(file, field);
        if (offset >= at)
            file.replace(field, 4, little(offset + bytes.size(), 4));
    };
    for (std::size_t each = directory(file); each != std::string::npos; each = file.find(line_mark, each + 1))
        move(each + 42);
    move(end_record(file) + 16);
    return file.insert(at, bytes);
}

/// The same archive, with no line for the member of that number.
std::string without_line(std::string file, unsigned member) {
    const std::size_t begin = line(file, member);
    const std::size_t next = file.find(line_mark, begin + 1);
    const std::size_t size = (next == std::string::npos ? end_record(file) : next) - begin;
    file.erase(begin, size);
    const std::size_t end = end_record(file);
    file.replace(end + 8, 8, little(2, 2) + little(2, 2) + little(end - directory(file), 4));
    return file;
}

struct outcome {
    std::uint64_t rows = 0;
    std::uint64_t damaged = 0;
    std::uint64_t passed_over = 0;
    std::string where; ///< of the last finding on the archive, behind its name
};

bool operator==(const outcome& a, const outcome& b) {
    return a.rows == b.rows && a.damaged == b.damaged && a.passed_over == b.passed_over && a.where == b.where;
}
std::ostream& operator<<(std::ostream& out, const outcome& shown) {
    return out << shown.rows << " rows, " << shown.damaged << " damaged, " << shown.passed_over << " passed over, at \""
               << shown.where << '"';
}

dump_report report_on(const std::string& archive, std::string& path) {
    const testing::scratch_folder folder("dump_archives_scratch");
    path = folder.write("day.zip", archive);
    dump_options chosen;
    chosen.asked = profile::api;
    chosen.jobs = 1;
    chosen.now = testing::request_time;
    return check_dump({path}, chosen);
}

outcome check(const std::string& archive) {
    std::string path;
    const dump_report report = report_on(archive, path);
    outcome told{report.found.records(), report.found.count(rules::archive_damaged),
                 report.found.count(rules::archive_member_passed_over), {}};
    for (const finding& each : report.found)
        if (*each.broken == rules::archive_damaged || *each.broken == rules::archive_member_passed_over)
            told.where = report.found.sources()[each.where.source].substr(path.size());
    return told;
}

} // namespace

BOOST_AUTO_TEST_CASE(a_directory_that_is_said_to_begin_with_a_later_line_hides_no_member) {
    const std::string whole = testing::zip_of(three());
    BOOST_TEST(check(whole) == (outcome{7, 0, 0, ""}));
    BOOST_TEST(check(with_moved_directory(whole, 2, 1)) == (outcome{7, 1, 0, ""}));
    BOOST_TEST(check(with_moved_directory(whole, 1, 2)) == (outcome{7, 1, 0, ""}));
    const std::string inner = with_moved_directory(whole, 2, 1);
    BOOST_TEST(check(testing::zip_of({{"inner.csv.zip", inner}, {"d.csv", rows(8)}})) ==
               (outcome{15, 1, 0, "/inner.csv.zip"}));
}

BOOST_AUTO_TEST_CASE(a_member_without_a_line_in_the_directory_is_told_wherever_it_lies) {
    const std::string whole = testing::zip_of(three());
    BOOST_TEST(check(without_line(whole, 0)) == (outcome{6, 0, 1, "/a.csv"}));
    BOOST_TEST(check(without_line(whole, 1)) == (outcome{5, 0, 1, "/b.csv"}));
    BOOST_TEST(check(without_line(whole, 2)) == (outcome{3, 0, 1, "/c.csv"}));
    // Behind the directory, before the record at the end.
    const std::string other = testing::zip_of({{"late.csv", rows(16)}});
    std::string behind = whole;
    behind.insert(end_record(behind), other.substr(0, directory(other)));
    BOOST_TEST(check(behind) == (outcome{7, 0, 1, "/late.csv"}));
    // A gap that is read in several pieces; the header lies where two of them meet.
    for (const std::size_t padding : {262144U, 262144U - 10U, 262144U - 285U, 262144U - 300U}) {
        const std::string hidden = std::string(padding, 'x') + other.substr(0, directory(other));
        BOOST_TEST(check(with_bytes(whole, 0, hidden)) == (outcome{7, 0, 1, "/late.csv"}), padding);
    }
}

BOOST_AUTO_TEST_CASE(between_members_a_header_need_not_look_like_one_that_can_be_read) {
    const std::string whole = testing::zip_of(three());
    const std::string other = testing::zip_of({{"late.csv", rows(16)}});
    std::string hidden = other.substr(0, directory(other));
    hidden[4] = 64; // a version that no program has
    BOOST_TEST(check(with_bytes(whole, number_at(whole, line(whole, 1) + 42), hidden)) == (outcome{7, 0, 1, "/late.csv"}));
}

BOOST_AUTO_TEST_CASE(nothing_hides_behind_the_signature_of_a_directory) {
    const std::string signature = "PK\x05\x05"s + little(4, 2) + "abcd";
    const std::string other = testing::zip_of({{"late.csv", rows(16)}});
    const auto with_behind_directory = [](const std::string& bytes) {
        std::string file = testing::zip_of(three());
        file.insert(end_record(file), bytes);
        file.replace(end_record(file) + 12, 4, little(end_record(file) - directory(file), 4));
        return file;
    };
    BOOST_TEST(check(with_behind_directory(signature)) == (outcome{7, 0, 0, ""}));
    BOOST_TEST(check(with_behind_directory(signature + other.substr(0, directory(other)))) == (outcome{7, 1, 0, ""}));
}

BOOST_AUTO_TEST_CASE(nothing_hides_behind_the_end_of_packed_bytes) {
    const std::string file = rows(2);
    const std::string packed = "\x01"s + little(file.size(), 2) + little(0xFFFFU - file.size(), 2) + file; // as they are
    const std::uint32_t checksum = archive::crc32_of(0, file.data(), file.size());
    const auto damaged_with = [&](const std::string& behind) {
        std::string archive = testing::zip_of({{"a.csv", packed + behind, false, false, 8}});
        for (const std::size_t header : {std::size_t{0} + 14, directory(archive) + 16})
            archive.replace(header, 4, little(checksum, 4)).replace(header + 8, 4, little(file.size(), 4));
        std::string path;
        const dump_report report = report_on(archive, path);
        BOOST_TEST(report.found.records() == 2U);
        return report.found.count(rules::archive_member_damaged);
    };
    BOOST_TEST(damaged_with("") == 0U);
    BOOST_TEST(damaged_with("x") == 1U);
    const std::string other = testing::zip_of({{"late.csv", rows(16)}});
    BOOST_TEST(damaged_with(other.substr(0, directory(other))) == 1U);
}

BOOST_AUTO_TEST_CASE(members_that_are_not_the_archives_own_are_not_told) {
    const std::string whole = testing::zip_of(three());
    const outcome good{7, 0, 0, ""};
    const std::size_t second = number_at(whole, line(whole, 1) + 42);
    // A program that unpacks the archive, and knows what a member begins with.
    BOOST_TEST(check(with_bytes(whole, 0, "#!/bin/sh\n" + std::string(60, ' ') + member_mark + std::string(90, '\0'))) == good);
    BOOST_TEST(check(with_bytes(whole, 0, std::string(80, '\x90') + member_mark + std::string(90, '\x90'))) == good);
    // Checksum and sizes behind each member, in 12, 16 and 24 bytes.
    BOOST_TEST(check(with_bytes(whole, directory(whole), std::string(12, '\7'))) == good);
    BOOST_TEST(check(with_bytes(whole, second, "PK\x07\x08"s + std::string(12, '\7'))) == good);
    BOOST_TEST(check(with_bytes(whole, directory(whole), "PK\x07\x08"s + std::string(20, '\7'))) == good);
    // Padding, and another block before the directory.
    BOOST_TEST(check(with_bytes(whole, second, std::string(4096, '\0'))) == good);
    BOOST_TEST(check(with_bytes(whole, directory(whole), std::string(5000, 'S') + "APK Sig Block 42")) == good);
    // A header within the extra field of one.
    const std::string header = whole.substr(0, 35) + rows(0);
    std::string extra = with_bytes(whole, 35, little(0xCAFE, 2) + little(header.size(), 2) + header);
    extra.replace(28, 2, little(header.size() + 4, 2));
    BOOST_TEST(check(extra) == good);
    // The directory of a time before members were added.
    BOOST_TEST(check(with_bytes(whole, second, whole.substr(directory(whole)))) == good);
    BOOST_TEST(check(with_bytes(whole, directory(whole), whole.substr(directory(whole)))) == good);
    // A member that is an archive; as the last one, its own directory lies next to that of the archive around it.
    BOOST_TEST(check(testing::zip_of({{"d.csv", rows(8)}, {"inner.csv.zip", whole}})) == (outcome{15, 0, 0, ""}));
    BOOST_TEST(check(testing::zip_of({{"inner.csv.zip", whole}, {"d.csv", rows(8)}})) == (outcome{15, 0, 0, ""}));
    // A comment.
    std::string commented = whole;
    commented.replace(commented.size() - 2, 2, little(header.size(), 2) + header);
    BOOST_TEST(check(commented) == good);
}
