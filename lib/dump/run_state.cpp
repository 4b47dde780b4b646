#include "run_state.hpp"

#include "dsacheck/catalogue.hpp"
#include "dsacheck/version.hpp"

#include "hashing.hpp"
#include "saved_chunks.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <utility>

#include <unistd.h>

namespace dsacheck::dump {

namespace {

constexpr std::string_view mark = "dsacheck state of a dump's run";
constexpr std::size_t frame_size = 16;
constexpr std::uint64_t largest_frame = std::uint64_t{1} << 32U;
constexpr std::string_view end_of_part = "e";
constexpr char chunk_frame = 'c'; ///< the first byte

/// What has to be the same for a run to be resumed, but for the times.
std::string description_of(const dump_options& chosen, const std::vector<input_part>& parts) {
    std::string out;
    saving to(out);
    to.text(mark).text(version).number(parts.size());
    for (const input_part& each : parts)
        to.number(static_cast<std::uint64_t>(each.what)).text(each.path).text(each.name).number(each.packed);
    for (const rule* each : all_rules())
        to.flag(chosen.asks(*each)).number(static_cast<std::uint64_t>(chosen.rules.level_of(*each, each->level)));
    to.number(chosen.storage.findings_per_rule).number(chosen.storage.value_bytes).number(chosen.bulk.late_days);
    to.flag(chosen.memory_bytes > 0).number(static_cast<std::uint64_t>(chosen.counters));
    to.number(static_cast<std::uint64_t>(chosen.baselines)).number(chosen.known == nullptr ? 0 : chosen.known->size() + 1);
    to.number(chosen.suppressions.size());
    for (const suppression& each : chosen.suppressions)
        to.number(each.which->number).text(each.pointer).text(each.puid).text(each.path)
            .number(static_cast<std::uint64_t>(days_from_civil(each.expires)));
    return out;
}

/// Of the times that a run began with.
struct start_times {
    std::int64_t now = 0;
    date as_of{};
};

void save_times(const start_times& times, saving& to) {
    to.number(static_cast<std::uint64_t>(times.now)).number(static_cast<std::uint64_t>(days_from_civil(times.as_of)));
}

} // namespace

bool run_state::fail(std::string_view why) {
    if (problem_.empty())
        problem_ = path_ + ": " + std::string(why);
    return false;
}

/// The next frame. False at the end, and where the rest makes no sense.
bool run_state::read(std::string& bytes) {
    char frame[frame_size];
    if (std::fread(frame, 1, frame_size, file_.get()) != frame_size)
        return false;
    std::uint64_t size = 0;
    std::uint64_t hash = 0;
    std::memcpy(&size, frame, sizeof size);
    std::memcpy(&hash, frame + sizeof size, sizeof hash);
    if (size > largest_frame)
        return false;
    // In pieces: a size that makes no sense must not ask for much memory.
    bytes.clear();
    constexpr std::size_t piece = std::size_t{1} << 20U;
    while (bytes.size() < size) {
        const std::size_t before = bytes.size();
        bytes.resize(before + std::min<std::size_t>(piece, static_cast<std::size_t>(size) - before));
        if (std::fread(bytes.data() + before, 1, bytes.size() - before, file_.get()) != bytes.size() - before)
            return false;
    }
    if (hash_of(bytes, size) != hash)
        return false;
    good_ += frame_size + size;
    return true;
}

void run_state::write(std::string_view bytes) {
    if (file_ == nullptr || !problem_.empty())
        return;
    const std::uint64_t size = bytes.size();
    const std::uint64_t hash = hash_of(bytes, size);
    char frame[frame_size];
    std::memcpy(frame, &size, sizeof size);
    std::memcpy(frame + sizeof size, &hash, sizeof hash);
    errno = 0;
    if (std::fwrite(frame, 1, frame_size, file_.get()) != frame_size ||
        std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size() || std::fflush(file_.get()) != 0) {
        fail(std::strerror(errno));
        file_.reset();
    }
}

bool run_state::open(dump_options& chosen, const std::vector<input_part>& parts) {
    path_ = chosen.state_file;
    start_times times{chosen.now != 0 ? chosen.now : static_cast<std::int64_t>(std::time(nullptr)), chosen.as_of};
    if (times.as_of.month == 0)
        times.as_of = date_of(static_cast<std::time_t>(times.now));
    const std::string description = description_of(chosen, parts);
    file_.reset(std::fopen(path_.c_str(), "r+b"));
    const bool is_new = file_ == nullptr && errno == ENOENT;
    if (is_new)
        file_.reset(std::fopen(path_.c_str(), "w+b"));
    if (file_ == nullptr)
        return fail(std::strerror(errno));
    if (!is_new && std::fseek(file_.get(), 0, SEEK_END) == 0 && std::ftell(file_.get()) > 0) {
        std::rewind(file_.get());
        std::string head;
        if (!read(head) || head.size() < description.size() || head.compare(0, description.size(), description) != 0) {
            file_.reset();
            return fail("is not the state of a run over the same files with the same options and version; remove it to begin anew");
        }
        loading from(std::string_view(head).substr(description.size()));
        const auto now = static_cast<std::int64_t>(from.number());
        const date as_of = civil_from_days(static_cast<std::int64_t>(from.number()));
        if (!from.ok() || (chosen.now != 0 && chosen.now != now) || (chosen.as_of.month != 0 && !(chosen.as_of == as_of))) {
            file_.reset();
            return fail("is the state of a run for another time");
        }
        times = {now, as_of};
    } else {
        std::string head = description;
        saving to(head);
        save_times(times, to);
        write(head);
        good_ = frame_size + head.size();
    }
    chosen.now = times.now;
    chosen.as_of = times.as_of;
    return problem_.empty();
}

bool run_state::replay(const std::function<void(chunk_result&&)>& merge, const finding_policy& policy) {
    std::uint64_t sound = good_;
    std::fseek(file_.get(), static_cast<long>(good_), SEEK_SET);
    while (read(bytes_)) {
        if (bytes_ == end_of_part) {
            ++done_parts_;
            done_chunks_ = 0;
        } else if (bytes_.empty() || bytes_.front() != chunk_frame) {
            break;
        } else {
            loading from(std::string_view(bytes_).substr(1));
            chunk_result part(policy);
            load_chunk(from, part);
            if (!from.ok() || !from.at_end())
                break;
            merge(std::move(part));
            ++done_chunks_;
        }
        sound = good_;
    }
    // What the interruption left of the last frame is written over.
    if (::ftruncate(::fileno(file_.get()), static_cast<off_t>(sound)) != 0 ||
        std::fseek(file_.get(), static_cast<long>(sound), SEEK_SET) != 0)
        return fail(std::strerror(errno));
    return true;
}

void run_state::add(const chunk_result& merged) {
    bytes_.assign(1, chunk_frame);
    saving to(bytes_);
    save_chunk(merged, to);
    write(bytes_);
}

void run_state::end_part() { write(end_of_part); }

void run_state::remove() {
    file_.reset();
    std::remove(path_.c_str());
}

} // namespace dsacheck::dump
