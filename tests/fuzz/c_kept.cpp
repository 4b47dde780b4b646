// Calls what dsacheck.h includes as no program should: runs over dumps, settings, mended statements, and findings that are
// saved, in any order, with handles that are null or freed, negative sizes and structs of wrong sizes. Nothing may crash, and
// each status has to fit the call.
#include "dsacheck.h"
#include "support/call_script.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace {

using namespace dsacheck::testing; // NOLINT: script, pool, must

constexpr std::int64_t now = 1781524800;

class machine {
  public:
    explicit machine(script& from) : from_(from) {}
    ~machine() {
        // Freed ones among them are freed once more.
        std::for_each(findings_.begin(), findings_.end(), dsacheck_findings_free);
        std::for_each(settings_.begin(), settings_.end(), dsacheck_settings_free);
        std::for_each(dumps_.begin(), dumps_.end(), dsacheck_dump_free);
        std::for_each(mended_.begin(), mended_.end(), dsacheck_mended_free);
    }
    machine(const machine&) = delete;
    machine& operator=(const machine&) = delete;

    void step() {
        switch (from_.byte() % 11) {
        case 0: make(); break;
        case 1: release(); break;
        case 2: read_settings(); break;
        case 3: check_dump(); break;
        case 4: join(); break;
        case 5: read_dump(); break;
        case 6: print_dump(); break;
        case 7: mend(); break;
        case 8: read_mended(); break;
        case 9: validate(); break;
        default: save_and_load(); break;
        }
    }

  private:
    dsacheck_findings*& findings() { return findings_.slot(from_.byte()); }
    dsacheck_settings*& settings() { return settings_.slot(from_.byte()); }
    dsacheck_dump*& dump() { return dumps_.slot(from_.byte()); }
    dsacheck_mended*& mended() { return mended_.slot(from_.byte()); }

    static void known(std::int32_t status) { must(status >= DSACHECK_OK && status < DSACHECK_INTERNAL); }

    /// Reads each byte of a text, so that the sanitizer sees where it leads.
    static std::size_t touch(const dsacheck_text& text) {
        return text.size + static_cast<std::size_t>(std::count(text.data, text.data + text.size, '\x01'));
    }

    dsacheck_options options() {
        dsacheck_options made{};
        made.size = sizeof made;
        made.now = now;
        made.as_of = 20260302;
        made.settings = settings();
        made.baseline = from_.byte() % 5 == 4 ? from_.number() : from_.byte() % 2;
        const std::string_view pattern = from_.text();
        suppression_ = {};
        suppression_.rule = {"2011", 4};
        suppression_.pointer = {pattern.data(), from_.size(pattern.size())};
        made.suppressions = &suppression_;
        made.suppression_count = from_.byte() % 2;
        return made;
    }

    dsacheck_dump_options dump_options() {
        dsacheck_dump_options made{};
        made.size = from_.struct_size(sizeof made);
        made.jobs = 1;
        made.late_days = from_.number();
        made.sample = from_.byte();
        made.memory_bytes = from_.byte() % 4 == 0 ? UINT64_MAX : 1024;
        const std::string_view name = from_.text();
        threshold_ = {{name.data(), name.size()}, static_cast<double>(from_.number())};
        made.thresholds = &threshold_;
        made.threshold_count = from_.byte() % 2;
        return made;
    }

    void make() {
        const dsacheck_options chosen = options();
        const dsacheck_options* const given = from_.byte() % 3 == 0 ? nullptr : &chosen;
        const dsacheck_dump_options more = dump_options();
        dsacheck_findings*& first = findings();
        dsacheck_dump*& second = dump();
        dsacheck_settings*& third = settings();
        dsacheck_findings_free(first);
        dsacheck_dump_free(second);
        known(dsacheck_findings_new(given, &first));
        known(dsacheck_dump_new(given, from_.byte() % 2 == 0 ? nullptr : &more, &second));
        dsacheck_settings_free(third);
        known(dsacheck_settings_new(&third));
    }

    void release() { // and keep the pointer
        switch (from_.byte() % 4) {
        case 0: return dsacheck_findings_free(findings());
        case 1: return dsacheck_settings_free(settings());
        case 2: return dsacheck_dump_free(dump());
        default: return dsacheck_mended_free(mended());
        }
    }

    void read_settings() {
        dsacheck_settings* const into = settings();
        const std::string_view text = from_.text();
        if (from_.byte() % 2 == 0)
            known(dsacheck_settings_read_text(into, text.data(), from_.size(text.size()), "a.toml", from_.size(6)));
        else
            known(dsacheck_settings_read_baseline(into, text.data(), from_.size(text.size())));
        dsacheck_text message{};
        if (dsacheck_settings_message(into, &message) == DSACHECK_OK)
            must(touch(message) < SIZE_MAX);
        std::int32_t severity = 0;
        known(dsacheck_settings_fail_on(into, &severity));
        dsacheck_text path{};
        if (dsacheck_settings_baseline(into, &path) == DSACHECK_OK)
            must(touch(path) < SIZE_MAX);
    }

    void check_dump() {
        dsacheck_dump* const with = dump();
        std::string csv(from_.text());
        if (from_.byte() % 2 == 0) // a header, so that rows are rows
            csv.insert(0, "uuid,decision_visibility,decision_ground,category,content_type,content_date,application_date,"
                          "source_type,automated_detection,automated_decision,platform_name,platform_uid,created_at,"
                          "content_language,category_addition,category_specification,decision_monetary,"
                          "decision_provision,decision_account,account_type,source_identity\n");
        known(dsacheck_dump_check_bytes(with, csv.data(), from_.size(csv.size()), "part.csv", from_.size(8)));
        if (from_.byte() % 8 == 0)
            known(dsacheck_dump_check(with, nullptr, from_.byte() % 2, &machine::watch, this));
        if (from_.byte() % 8 == 0) {
            known(dsacheck_dump_share(with, nullptr, 0, nullptr, nullptr));
            dsacheck_text share{};
            if (dsacheck_dump_share_bytes(with, &share) == DSACHECK_OK)
                share_.assign(share.data == nullptr ? "" : share.data, share.size);
        }
    }

    static std::int32_t watch(void* context, const dsacheck_dump_progress* so_far) {
        auto& self = *static_cast<machine*>(context);
        must(so_far->size == sizeof *so_far);
        std::for_each(self.dumps_.begin(), self.dumps_.end(), dsacheck_dump_free); // among them the one in use
        return self.from_.number();
    }

    /// A true beginning of a share with the script's bytes behind it, or in it.
    void join() {
        dsacheck_dump* const with = dump();
        std::string share = share_.substr(0, share_.size() - std::min<std::size_t>(share_.size(), 3));
        share += from_.text();
        if (from_.byte() % 2 == 0)
            known(dsacheck_dump_join(with, share_.data(), share_.size()));
        known(dsacheck_dump_join(with, share.data(), from_.size(share.size())));
        if (from_.byte() % 2 == 0)
            known(dsacheck_dump_finish(with));
    }

    void read_dump() {
        const dsacheck_dump* const from = dump();
        dsacheck_dump_summary summary{};
        summary.size = from_.struct_size(sizeof summary);
        known(dsacheck_dump_summarize(from, &summary));
        const std::uint64_t at = from_.index();
        dsacheck_dump_platform platform{};
        platform.size = from_.struct_size(sizeof platform);
        if (dsacheck_dump_platform_at(from, at, &platform) == DSACHECK_OK)
            must(touch(platform.name) < SIZE_MAX && platform.invalid_rows <= platform.rows);
        dsacheck_dump_tally tally{};
        tally.size = from_.struct_size(sizeof tally);
        if (dsacheck_dump_tally_at(from, at, from_.index(), &tally) == DSACHECK_OK)
            must(touch(tally.id) > 0 && touch(tally.file) + touch(tally.uuid) < SIZE_MAX);
        dsacheck_text text{};
        known(dsacheck_dump_failure_at(from, at, &text));
        known(dsacheck_dump_message(from, &text));
        known(dsacheck_dump_findings(from, findings()));
    }

    void print_dump() {
        dsacheck_dump* const from = dump();
        std::size_t needed = 0;
        const std::size_t capacity = from_.size(from_.byte() * 16U);
        known(dsacheck_dump_render(from, from_.number(), buffer_.data(), capacity, &needed));
        const std::int32_t status = dsacheck_dump_profile(from, buffer_.data(), buffer_.size(), &needed);
        known(status);
        const std::string_view text = from_.text();
        known(dsacheck_dump_compare(from, text.data(), from_.size(text.size())));
        if (status == DSACHECK_OK)
            must(dsacheck_dump_compare(from, buffer_.data(), needed) == DSACHECK_OK);
    }

    void mend() {
        dsacheck_mended*& place = mended();
        const dsacheck_options chosen = options();
        const std::string_view json = from_.text();
        dsacheck_mended* made = nullptr;
        const std::int32_t status = dsacheck_mended_new(from_.byte() % 2 == 0 ? nullptr : &chosen, json.data(),
                                                        from_.size(json.size()), "a", from_.size(1), from_.number(), &made);
        known(status);
        must((status == DSACHECK_OK) == (made != nullptr));
        if (made != nullptr) {
            dsacheck_mended_free(place);
            place = made;
        }
    }

    void read_mended() {
        const dsacheck_mended* const from = mended();
        dsacheck_text text{};
        if (dsacheck_mended_bytes(from, &text) == DSACHECK_OK)
            must(touch(text) < SIZE_MAX);
        std::uint64_t count = 0;
        known(dsacheck_mended_count(from, &count, nullptr));
        dsacheck_change change{};
        change.size = from_.struct_size(sizeof change);
        if (dsacheck_mended_change(from, from_.index(), &change) == DSACHECK_OK)
            must(touch(change.id) > 0 && touch(change.before) + touch(change.after) + touch(change.pointer) < SIZE_MAX);
        std::size_t needed = 0;
        known(dsacheck_mended_render(from, from_.number(), buffer_.data(), from_.size(from_.byte() * 16U), &needed));
    }

    void validate() {
        dsacheck_validator* with = nullptr;
        must(dsacheck_validator_new(nullptr, &with) == DSACHECK_OK);
        dsacheck_findings* const into = findings();
        const std::string_view bytes = from_.text();
        const dsacheck_part part{{"4_notices.csv", 13}, {bytes.data(), from_.size(bytes.size())}};
        if (from_.byte() % 2 == 0)
            known(dsacheck_validate_all(with, bytes.data(), bytes.size(), "a", 1, into));
        else
            known(dsacheck_validate_report_parts(with, &part, 1, into));
        std::size_t needed = 0;
        known(dsacheck_render_report(into, from_.number(), buffer_.data(), from_.size(from_.byte() * 16U), &needed));
        known(dsacheck_findings_conclude(into, from_.number()));
        known(dsacheck_render_baseline(into, buffer_.data(), from_.size(from_.byte() * 16U), &needed));
        dsacheck_validator_free(with);
    }

    void save_and_load() {
        const dsacheck_findings* const from = findings();
        std::size_t needed = 0;
        std::size_t size = 0;
        if (dsacheck_findings_save(from, buffer_.data(), buffer_.size(), &needed) == DSACHECK_OK)
            size = needed;
        const bool as_it_was = size > 0 && from_.byte() % 2 == 0;
        if (!as_it_was) { // damage
            const std::string_view other = from_.text();
            const std::size_t at = std::min<std::size_t>(std::size_t{20} + from_.byte(), buffer_.size() - other.size() % 4096);
            std::copy_n(other.begin(), std::min(other.size(), buffer_.size() - at), buffer_.begin() + static_cast<std::ptrdiff_t>(at));
        }
        dsacheck_findings* back = nullptr;
        known(dsacheck_findings_load(nullptr, buffer_.data(), from_.size(size), &back));
        if (back == nullptr)
            return;
        for (std::int32_t format = DSACHECK_FORMAT_TEXT; format <= DSACHECK_FORMAT_CSV; ++format)
            known(dsacheck_render(back, format, nullptr, 0, &needed));
        dsacheck_findings*& place = findings();
        dsacheck_findings_free(place);
        place = back;
    }

    script& from_;
    pool<dsacheck_findings> findings_;
    pool<dsacheck_settings> settings_;
    pool<dsacheck_dump> dumps_;
    pool<dsacheck_mended> mended_;
    dsacheck_suppression suppression_{};
    dsacheck_threshold threshold_{};
    std::string share_;
    std::array<char, 16384> buffer_{};
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    script from({reinterpret_cast<const char*>(data), size});
    machine calls(from);
    for (int steps = 0; steps < 100 && !from.at_end(); ++steps)
        calls.step();
    return 0;
}
