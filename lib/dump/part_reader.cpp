#include "dump_parts.hpp"

#include "dsacheck/rules/archives.hpp"

#include "archive/inflate.hpp"
#include "archive/zstd_stream.hpp"

#include <algorithm>

namespace dsacheck::dump {

namespace {

using kind = input_part::kind;
using archive::look_ahead;

constexpr std::size_t deepest_walk = 3;

/// A stream that looks at the member which an archive is being walked through stands at.
class walk_stream final : public archive::byte_stream {
  public:
    explicit walk_stream(archive::zip_walk& walk) noexcept : walk_(&walk) {}
    std::size_t read(char* to, std::size_t size) override {
        const std::size_t got = walk_->read(to, size);
        if (got == 0 && !walk_->member_problem().empty())
            fail(walk_->member_problem());
        return got;
    }

  private:
    archive::zip_walk* walk_;
};

class memory_stream final : public archive::byte_stream {
  public:
    explicit memory_stream(std::string_view bytes) noexcept : left_(bytes) {}
    std::size_t read(char* to, std::size_t size) override {
        const std::size_t got = std::min(size, left_.size());
        std::copy_n(left_.data(), got, to);
        left_.remove_prefix(got);
        return got;
    }

  private:
    std::string_view left_;
};

/// The bytes that stand at hand, as they are.
class plain_stream final : public archive::byte_stream {
  public:
    explicit plain_stream(look_ahead& from) noexcept : from_(&from) {}
    std::size_t read(char* to, std::size_t size) override {
        const std::string_view bytes = from_->peek(1);
        const std::size_t got = std::min(size, bytes.size());
        std::copy_n(bytes.data(), got, to);
        from_->take(got);
        if (got == 0 && !from_->problem().empty())
            fail(from_->problem());
        return got;
    }

  private:
    look_ahead* from_;
};

} // namespace

part_reader::part_reader(const input_part& part) : part_(&part) {}
part_reader::~part_reader() = default;

void part_reader::note(const rule& broken, std::string name, std::string detail) {
    problems_.push_back({&broken, std::move(name), std::move(detail)});
}

part_reader::problem part_reader::take_problem() {
    if (problems_.empty())
        return {};
    problem first = std::move(problems_.front());
    problems_.erase(problems_.begin());
    return first;
}

/// Makes the streams of the part. False when there is nothing to read.
bool part_reader::open() {
    if (part_->what == kind::problem) {
        note(*part_->broken, part_->name, part_->detail);
        return false;
    }
    if (part_->what == kind::memory) {
        stream_ = std::make_unique<memory_stream>(part_->bytes);
        return true;
    }
    std::string why;
    const auto file = part_->path == "-" ? archive::file::standard_input() : archive::file::open(part_->path, why);
    if (file == nullptr) {
        note(rules::archive_damaged, part_->name, why);
        return false;
    }
    std::unique_ptr<archive::byte_stream> bytes;
    if (part_->what == kind::zip_member || part_->what == kind::zip_in_zip) {
        std::uint64_t begin = 0;
        if (!archive::find_zip_member(*file, part_->member, begin, why)) {
            note(rules::archive_member_damaged, part_->name, why);
            return false;
        }
        bytes = std::make_unique<archive::zip_member_stream>(
            std::make_unique<archive::file_stream>(file, begin, part_->member.compressed), part_->member);
        if (part_->what == kind::zip_member) {
            stream_ = std::move(bytes);
            return true;
        }
    } else if (part_->what == kind::zip_walk) {
        bytes = std::make_unique<archive::file_stream>(file, part_->member.header, part_->member.compressed);
    } else if (file->can_seek() && part_->what == kind::csv) {
        stream_ = std::make_unique<archive::file_stream>(file);
        return true;
    } else {
        bytes = std::make_unique<archive::file_stream>(file);
    }
    if (part_->what == kind::zip_walk || part_->what == kind::zip_in_zip) {
        walks_.push_back(std::make_unique<archive::zip_walk>(std::move(bytes)));
        walk_names_.push_back(part_->base_name);
        return true;
    }
    packed_ = std::make_unique<look_ahead>(std::move(bytes));
    const std::string_view mark = packed_->peek(4).substr(0, 4);
    if (mark == "PK\x03\x04") {
        walks_.push_back(std::make_unique<archive::zip_walk>(std::make_unique<plain_stream>(*packed_)));
        walk_names_.push_back(part_->base_name);
    } else if (mark.substr(0, 2) == "\x1f\x8b") {
        stream_ = std::make_unique<archive::inflate_stream>(*packed_, archive::wrapping::gzip);
    } else if (mark == "\x28\xb5\x2f\xfd") {
        stream_ = std::make_unique<archive::zstd_stream>(*packed_);
    } else {
        stream_ = std::make_unique<plain_stream>(*packed_);
    }
    return true;
}

/// The next CSV member of the archive that is being walked through, and of those in it.
bool part_reader::next_member(std::string& name) {
    while (!walks_.empty()) {
        archive::zip_member member;
        if (!walks_.back()->next(member)) {
            if (!walks_.back()->problem().empty())
                note(rules::archive_damaged, walk_names_.back(), walks_.back()->problem());
            walks_.pop_back();
            walk_names_.pop_back();
            continue;
        }
        std::string member_name = walk_names_.back() + "/" + member.name;
        const bool known = member.method == static_cast<std::uint16_t>(archive::zip_method::stored) ||
                           member.method == static_cast<std::uint16_t>(archive::zip_method::deflated);
        const bool inner = has_ending(member_name, ".zip");
        if (has_ending(member_name, "/"))
            continue;
        if (!inner && !has_ending(member_name, ".csv"))
            note(rules::archive_member_passed_over, member_name, "it is neither .csv nor .zip");
        else if (member.encrypted)
            note(rules::archive_member_locked, member_name, {});
        else if (!known)
            note(rules::archive_member_passed_over, member_name,
                 "its compression method, number " + std::to_string(member.method) + ", is not known");
        else if (inner && walks_.size() == deepest_walk)
            note(rules::archive_member_passed_over, member_name, "archives lie in each other too deeply");
        else if (inner) {
            walks_.push_back(std::make_unique<archive::zip_walk>(std::make_unique<walk_stream>(*walks_.back())));
            walk_names_.push_back(std::move(member_name));
        } else {
            stream_ = std::make_unique<walk_stream>(*walks_.back());
            name = std::move(member_name);
            return true;
        }
    }
    return false;
}

bool part_reader::next(std::string& name) {
    if (done_)
        return false;
    damaged_ = false;
    if (!opened_) {
        opened_ = true;
        if (!open()) {
            done_ = true;
            return false;
        }
        if (walks_.empty()) {
            name = current_ = part_->name;
            return true;
        }
    }
    stream_.reset();
    done_ = !next_member(name);
    current_ = name;
    return !done_;
}

std::size_t part_reader::read(char* to, std::size_t size) {
    if (stream_ == nullptr)
        return 0;
    const std::size_t got = stream_->read(to, size);
    if (!stream_->problem().empty() && !damaged_) {
        damaged_ = true;
        note(rules::archive_member_damaged, current_, stream_->problem());
    }
    return got;
}

} // namespace dsacheck::dump
