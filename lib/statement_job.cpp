#include "statement_job.hpp"

#include "parallel/full_rules.hpp"
#include "parallel/ordered_run.hpp"
#include "run_failure.hpp"
#include "statement_pieces.hpp"

#include <ctime>
#include <memory>
#include <utility>

namespace dsacheck {

namespace {

struct piece_result {
    explicit piece_result(const finding_policy& policy) : found(policy) {}
    findings found;
    std::uint64_t lines = 0;
};

/// What `parallel::ordered_run` runs.
class statement_job {
  public:
    using producer = statement_pieces;
    using worker = statement_tools;
    using piece = statement_piece;
    using result = piece_result;

    statement_job(const std::vector<statement_source>& sources, const options& chosen, findings& out)
        : sources_(&sources), chosen_(chosen), out_(&out), statuses_(sources.size()),
          closed_(sources.size(), false) {
        if (chosen_.now == 0)
            chosen_.now = static_cast<std::int64_t>(std::time(nullptr)); // for all pieces alike
        full_.update(out);
    }

    [[nodiscard]] std::size_t stream_count() const noexcept { return sources_->size(); }
    [[nodiscard]] std::unique_ptr<statement_pieces> open(std::size_t stream) {
        return std::make_unique<statement_pieces>((*sources_)[stream], chosen_.limits, statuses_[stream]);
    }
    [[nodiscard]] static bool produce(statement_pieces& from, statement_piece& to) { return from.next(to); }
    [[nodiscard]] static std::unique_ptr<statement_tools> make_worker() { return std::make_unique<statement_tools>(); }
    [[nodiscard]] piece_result make_result() const { return piece_result(out_->policy()); }

    void work(statement_tools& tools, const statement_piece& from, piece_result& to) const {
        full_.apply(to.found);
        to.found.begin_source(from.from->name); // by its name findings are suppressed and known
        statement_run run(tools, chosen_, to.found, 0, 0);
        line_checker lines(run, chosen_.limits.record_bytes);
        check_piece(from, run, lines);
        to.lines = lines.lines();
    }

    void merge(std::size_t stream, piece_result&& part) {
        begin(stream);
        out_->append_part(part.found, source_, lines_, records_);
        lines_ += part.lines;
        records_ += part.found.records();
        full_.update(*out_);
    }

    void close(std::size_t stream) {
        if (statuses_[stream])
            begin(stream); // it counts as a source even when nothing is in it
        closed_[stream] = true;
        begun_ = false;
    }

    [[nodiscard]] bool stop() const noexcept {
        return chosen_.stop != nullptr && chosen_.stop->load(std::memory_order_relaxed);
    }

    [[nodiscard]] std::vector<run_status> take_statuses() {
        for (std::size_t i = 0; i < statuses_.size(); ++i)
            if (!closed_[i] && statuses_[i])
                statuses_[i] = run_failure((*sources_)[i].name, "not read to its end, since the run was interrupted");
        return std::move(statuses_);
    }

  private:
    void begin(std::size_t stream) {
        if (begun_)
            return;
        begun_ = true;
        source_ = out_->begin_source((*sources_)[stream].name);
        lines_ = records_ = 0;
    }

    const std::vector<statement_source>* sources_;
    options chosen_;
    findings* out_;
    std::vector<run_status> statuses_; ///< each written by the thread that reads from its stream
    std::vector<bool> closed_;
    parallel::full_rules full_;
    bool begun_ = false; ///< the source that is being merged
    std::uint16_t source_ = 0;
    std::uint64_t lines_ = 0; ///< of it, before the next piece
    std::uint64_t records_ = 0;
};

} // namespace

std::vector<run_status> run_statements(const std::vector<statement_source>& sources, const options& chosen, findings& out) {
    statement_job job(sources, chosen, out);
    const unsigned threads = chosen.remembered != nullptr ? 1 : parallel::thread_count(chosen.jobs);
    parallel::ordered_run<statement_job>(job, threads).run();
    return job.take_statuses();
}

} // namespace dsacheck
