// Learns: batches, rates, rounding, and measures on the development part.
#pragma once

#include <chrono>
#include <thread>

#include "eisner.hpp"
#include "model.hpp"
#include "options.hpp"

/** A batch is always cut into two, however many cores there are: sums of floats depend on their order. */
constexpr int PARTS = 2;

/** By its bits: fast arithmetic takes for granted that every value is one. */
inline bool is_number(double value) {
  uint64_t bits = 0;
  std::memcpy(&bits, &value, sizeof bits);
  return ((bits >> 52) & 0x7ff) != 0x7ff;
}

struct Trainer {
  const Data& data;
  const Options& options;
  Sizes sizes;
  Layout layout;
  Adam adam;
  Floats values;   // as learned
  Floats rounded;  // as the file will keep them; used from the epoch `--round-from`
  Floats gradients[PARTS];
  std::vector<std::vector<int>> stamps;
  std::vector<std::vector<int>> used;  // rows of each table in this batch
  int step = 0, steps = 0;
  bool rounding = false;

  static Sizes sizes_of(const Options& options) {
    Sizes sizes;
    sizes.hidden = int(options.number("hidden", 64));
    sizes.projection = int(options.number("projection", 64));
    sizes.word = int(options.number("word", 64));
    sizes.tag = int(options.number("tag", 32));
    sizes.hash = int(options.number("hash", 32));
    return sizes;
  }

  Trainer(const Data& d, const Options& o)
      : data(d), options(o), sizes(sizes_of(o)), layout(sizes, d), adam(layout), values(layout.total) {
    for (auto& gradient : gradients) gradient.assign(layout.total, 0);
    for (const auto& view : layout.all) stamps.emplace_back(view.table ? view.rows : 0, -1);
    used.resize(layout.all.size());
    Random random{uint64_t(options.number("seed", 1))};
    for (const auto& view : layout.all) {
      // Spellings that are never met stay zero, and take no room in the file.
      if (view.vector || (view.table && view.rows == BUCKETS)) continue;
      const float range = view.table ? 0.1f : std::sqrt(6.0f / float(view.rows + view.columns));
      for (size_t at = 0; at < view.size(); ++at) values[view.at + at] = (2 * random.uniform() - 1) * range;
    }
    for (const auto& layer : layout.lstm) {
      for (const auto& direction : layer) {
        // Forget little at first.
        for (int k = 0; k < sizes.hidden; ++k) values[direction.bias.at + sizes.hidden + k] = 1;
      }
    }
  }

  float rate() const {
    const float peak = options.number("rate", 3e-3f), warm = options.number("warm", 400);
    if (float(step) < warm) return peak * float(step + 1) / warm;
    return peak * std::max(0.0f, float(steps - step) / (float(steps) - warm));
  }

  template <typename Each>
  void each_table_row(const std::vector<const Sentence*>& batch, Each each) {
    for (const Sentence* sentence : batch) {
      for (const Word& word : *sentence) {
        each(0, word.word);
        each(0, 1);
        for (int f = 0; f < HASHES; ++f) each(size_t(2 + f), word.bucket[f]);
      }
    }
    for (int t = 0; t < data.tags; ++t) each(1, t);
  }

  const float* weights() const { return rounding ? rounded.data() : values.data(); }

  void round(const View& view, int row) {
    const size_t from = view.at + size_t(row) * view.columns;
    if (view.vector) {
      for (int c = 0; c < view.columns; ++c) rounded[from + c] = to_half(values[from + c]);
    } else {
      round_row(&values[from], view.columns, &rounded[from]);
    }
  }

  /** Everything, not only what the next batch uses. */
  void round_all() {
    rounded.resize(values.size());
    for (const auto& view : layout.all) {
      for (int row = 0; row < view.rows; ++row) round(view, row);
    }
  }

  void catch_up_all() {
    for (size_t number = 0; number < layout.all.size(); ++number) {
      if (!layout.all[number].table) continue;
      for (int row = 0; row < layout.all[number].rows; ++row) {
        adam.catch_up(layout.all[number], number, row, step, rate(), values.data());
      }
    }
  }

  double learn(const std::vector<const Sentence*>& batch, std::vector<Model>& models, std::vector<Random>& randoms) {
    for (auto& rows : used) rows.clear();
    each_table_row(batch, [&](size_t number, int row) {
      if (stamps[number][row] == step) return;
      stamps[number][row] = step;
      used[number].push_back(row);
      adam.catch_up(layout.all[number], number, row, step, rate(), values.data());
      if (rounding) round(layout.all[number], row);
    });
    if (rounding) {
      for (const auto& view : layout.all) {
        for (int row = 0; !view.table && row < view.rows; ++row) round(view, row);
      }
    }
    double losses[PARTS] = {};
    in_parts([&](int part) {
      std::vector<const Sentence*> share;
      for (size_t s = part; s < batch.size(); s += PARTS) share.push_back(batch[s]);
      std::sort(share.begin(), share.end(), [](auto one, auto two) { return one->size() > two->size(); });
      models[part].read(share, false, &randoms[part]);
      losses[part] = models[part].learn(weights(), gradients[part].data(), 1 / float(batch.size()), &randoms[part]);
    });
    change();
    step += 1;
    return losses[0] + losses[1];
  }

  template <typename Each>
  void each_changed(Each each) {
    for (size_t number = 0; number < layout.all.size(); ++number) {
      const View& view = layout.all[number];
      if (!view.table) each(number, view.at, view.size(), -1);
      else for (int row : used[number]) each(number, view.at + size_t(row) * view.columns, size_t(view.columns), row);
    }
  }

  void change() {
    double squares = 0;
    each_changed([&](size_t, size_t from, size_t count, int) {
      float sum = 0;
      for (size_t at = from; at < from + count; ++at) {
        const float gradient = gradients[0][at] + gradients[1][at];
        sum += gradient * gradient;
      }
      squares += sum;
    });
    const float norm = float(std::sqrt(squares)), clip = options.number("clip", 5);
    const float scale = norm > clip ? clip / norm : 1;
    each_changed([&](size_t number, size_t from, size_t count, int row) {
      adam.change(from, count, step + 1, rate(), scale, values.data(), gradients[0].data(), gradients[1].data());
      if (row >= 0) adam.last[number][row] = step + 1;
    });
  }

  template <typename Work>
  static void in_parts(Work work) {
    std::thread other([&] { work(1); });
    work(0);
    other.join();
  }

  struct Score { double heads = 0, labels = 0, tags = 0, words = 0; };

  Score evaluate(const std::vector<Sentence>& sentences) {
    catch_up_all();
    if (rounding) round_all();
    Score scores[PARTS];
    in_parts([&](int part) {
      Model model(data, sizes, layout);
      for (size_t s = part; s < sentences.size(); s += PARTS) {
        model.read({&sentences[s]}, false, nullptr);
        model.forward(weights(), nullptr);
        const int length = int(sentences[s].size()), width = model.score_arcs(0);
        const auto heads = best_tree(model.arcs.data(), length, width);
        model.score_labels(weights(), heads, nullptr);
        model.score_tags(weights());
        for (int t = 1; t < length; ++t) {
          const float* tags = &model.tagging.out[size_t(t) * model.tagging.width];
          scores[part].tags += std::max_element(tags, tags + model.tagging.outputs) - tags == sentences[s][t].gold;
          const float* labels = &model.label.out[size_t(t) * model.label.width];
          const int guess = int(std::max_element(labels, labels + model.label.outputs) - labels);
          scores[part].words += 1;
          if (heads[t] != sentences[s][t].head) continue;
          scores[part].heads += 1;
          scores[part].labels += guess == sentences[s][t].label;
        }
      }
    });
    return {scores[0].heads + scores[1].heads, scores[0].labels + scores[1].labels, scores[0].tags + scores[1].tags,
            scores[0].words + scores[1].words};
  }

  void read_values(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (!file || std::fread(values.data(), sizeof(float), layout.total, file) != layout.total) {
      stop(path + " cannot be read.");
    }
    std::fclose(file);
  }

  /** Adds a share of what this net thinks. */
  void teach(std::vector<Lesson>& lessons, float share) {
    in_parts([&](int part) {
      Model model(data, sizes, layout);
      for (size_t s = part; s < data.train.size(); s += PARTS) {
        model.read({&data.train[s]}, false, nullptr);
        model.forward(weights(), nullptr);
        const int length = int(data.train[s].size()), width = model.score_arcs(0);
        std::vector<int> heads(length, 0);
        for (int t = 1; t < length; ++t) heads[t] = data.train[s][t].head;
        model.score_labels(weights(), heads, nullptr);
        const int labels = model.label.outputs;
        Lesson& lesson = lessons[s];
        lesson.heads.resize(size_t(length - 1) * length);
        lesson.labels.resize(size_t(length - 1) * labels);
        for (int t = 1; t < length; ++t) {
          float* arcs = &model.arcs[size_t(t) * width];
          arcs[t] = -1e9f;
          softmax(arcs, length);
          for (int h = 0; h < length; ++h) lesson.heads[size_t(t - 1) * length + h] += share * arcs[h];
          float* scores = &model.label.out[size_t(t) * model.label.width];
          softmax(scores, labels);
          for (int l = 0; l < labels; ++l) lesson.labels[size_t(t - 1) * labels + l] += share * scores[l];
        }
      }
    });
  }

  void train() {
    const int epochs = int(options.number("epochs", 22)), size = int(options.number("batch", 16));
    const int round_from = int(options.number("round-from", 1e6));
    const uint64_t seed = uint64_t(options.number("seed", 1));
    std::vector<Model> models(PARTS, Model(data, sizes, layout));
    std::vector<Random> randoms;
    for (int part = 0; part < PARTS; ++part) randoms.emplace_back(seed * 101 + part + 7);
    const auto lessons = read_lessons(data, options.text("lessons"));
    std::vector<std::vector<int>> confused(data.tags);
    for (const auto& sentence : data.train) {
      for (const auto& word : sentence) {
        if (word.tag != word.gold) confused[word.gold].push_back(word.tag);
      }
    }
    for (auto& model : models) {
      model.confused = &confused;
      model.dropout.wrong_tag = options.number("wrong-tag", 0);
      model.lessons = &lessons;
      model.trust = options.number("trust", 0.5f);
      model.dropout.input = options.number("drop-input", 0.2f);
      model.dropout.layer = options.number("drop-layer", 0.25f);
      model.dropout.projection = options.number("drop-projection", 0);
      model.dropout.shared = options.number("shared", 0) > 0;
      model.dropout.random_tag = options.number("random-tag", 0.03f);
      model.dropout.word = options.number("drop-word", 0.25f);
    }
    Random order{seed + 1000};
    std::vector<const Sentence*> sentences;
    for (const auto& sentence : data.train) sentences.push_back(&sentence);
    steps = epochs * int((sentences.size() + size - 1) / size);
    for (int epoch = 1; epoch <= epochs; ++epoch) {
      const auto begun = std::chrono::steady_clock::now();
      if (epoch == round_from) {
        rounding = true;
        catch_up_all();
        round_all();
      }
      for (size_t left = sentences.size(); left > 1; --left) std::swap(sentences[left - 1], sentences[order.below(int(left))]);
      double loss = 0;
      for (size_t from = 0; from < sentences.size(); from += size) {
        const size_t to = std::min(sentences.size(), from + size);
        loss += learn({sentences.begin() + from, sentences.begin() + to}, models, randoms);
        if (!is_number(loss)) stop("The loss is no number any more: try a lower --rate.");
      }
      const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
      const Score score = evaluate(data.dev);
      std::fprintf(stderr, "epoch %d: loss %.4f, tags %.2f, UAS %.2f, LAS %.2f, %.1f s\n", epoch,
                   loss / double(sentences.size()), 100 * score.tags / score.words, 100 * score.heads / score.words,
                   100 * score.labels / score.words, seconds);
    }
    catch_up_all();
    if (rounding) round_all();
  }
};
