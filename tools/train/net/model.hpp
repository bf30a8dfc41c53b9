// The net over a few sentences: scores, losses, and gradients by hand.
#pragma once

#include "layers.hpp"
#include "lessons.hpp"
#include "lstm.hpp"

struct Dropout {
  float input = 0.2f, layer = 0.25f, projection = 0;
  bool shared = false;
  /** Tags exchanged for any other. */
  float random_tag = 0.03f;
  /** Right tags exchanged for what the tagger takes such words for when it is wrong. */
  float wrong_tag = 0;
  /** A word that occurs n times becomes unknown with a probability of word / (word + n). */
  float word = 0.25f;
};

/** Tags count so much in the loss. */
constexpr float TAGGING_SHARE = 0.3f;

struct Model {
  const Data& data;
  const Sizes& sizes;
  const Layout& layout;
  Dropout dropout;
  /** For each sentence of the training data, or none. */
  const std::vector<Lesson>* lessons = nullptr;
  float trust = 0;
  /** For each tag, those that stand for it where the tagger is wrong, each as often as it does. */
  const std::vector<std::vector<int>>* confused = nullptr;
  const std::vector<int> none;
  std::vector<const Lesson*> lesson;  // for each sentence read
  Rows rows;
  std::vector<Word> words;  // of all rows, as used: with dropped words and exchanged tags
  Floats input, input_mask, first, first_mask, second, second_mask;
  LstmRun lstm[2][2];
  LinearRun arc_dependent, arc_head, label_dependent, label_head, label, tagging;
  Floats arc_dependent_mask, arc_head_mask, joined, joined_mask;
  Floats turned_heads, products, arcs;
  Floats input_change, first_change, second_change, change_a, change_b;

  Model(const Data& d, const Sizes& s, const Layout& l) : data(d), sizes(s), layout(l) {}

  /** Lays out sentences (the longest first) and looks up rows. With random numbers: training. */
  void read(const std::vector<const Sentence*>& sentences, bool gold_tags, Random* random) {
    rows = Rows{};
    words.clear();
    lesson.clear();
    for (const Sentence* sentence : sentences) {
      lesson.push_back(lessons == nullptr || lessons->empty() ? nullptr : &(*lessons)[sentence - data.train.data()]);
      rows.start.push_back(rows.total);
      rows.length.push_back(int(sentence->size()));
      rows.total += int(sentence->size());
      for (size_t at = 0; at < sentence->size(); ++at) {
        Word word = (*sentence)[at];
        if (gold_tags) word.tag = word.gold;
        if (random != nullptr && at > 0) {
          const float rate = dropout.word / (dropout.word + float(data.counts[word.word]));
          if (word.word > 1 && random->uniform() < rate) word.word = 1;
          const auto& wrong = confused == nullptr ? none : (*confused)[word.gold];
          if (word.tag == word.gold && !wrong.empty() && random->uniform() < dropout.wrong_tag) {
            word.tag = wrong[random->below(int(wrong.size()))];
          }
          if (random->uniform() < dropout.random_tag) word.tag = 1 + random->below(data.tags - 1);
        }
        words.push_back(word);
      }
    }
  }

  void forward(const float* values, Random* random) {
    const int wide = sizes.input();
    input.assign(size_t(rows.total) * wide, 0);
    for (int r = 0; r < rows.total; ++r) {
      const Word& word = words[r];
      float* to = &input[size_t(r) * wide];
      std::memcpy(to, values + layout.words.at + size_t(word.word) * sizes.word, sizes.word * sizeof(float));
      to += sizes.word;
      std::memcpy(to, values + layout.tags.at + size_t(word.tag) * sizes.tag, sizes.tag * sizeof(float));
      to += sizes.tag;
      if (word.word == 0) continue;
      for (int f = 0; f < HASHES; ++f) {
        const float* row = values + layout.hashes[f].at + size_t(word.bucket[f]) * sizes.hash;
        for (int c = 0; c < sizes.hash; ++c) to[c] += row[c];
      }
    }
    drop(input, input_mask, dropout.input, random);
    run_layer(0, values, input, first);
    drop_layer(first, first_mask, random);
    run_layer(1, values, first, second);
    drop_layer(second, second_mask, random);
    arc_dependent.forward(layout.arc_dependent, values, second.data(), rows.total);
    arc_head.forward(layout.arc_head, values, second.data(), rows.total);
    leak(arc_dependent.out);
    leak(arc_head.out);
    drop(arc_dependent.out, arc_dependent_mask, dropout.projection, random);
    drop(arc_head.out, arc_head_mask, dropout.projection, random);
    label_dependent.forward(layout.label_dependent, values, second.data(), rows.total);
    label_head.forward(layout.label_head, values, second.data(), rows.total);
    const int p = sizes.projection;
    products.resize(size_t(rows.total) * p);
    for (int r = 0; r < rows.total; ++r) std::memcpy(&products[size_t(r) * p], values + layout.arc_bias.at, p * sizeof(float));
    multiply(rows.total, p, p, arc_dependent.out.data(), p, 1, values + layout.arc.at, p, products.data(), p);
  }

  void drop_layer(Floats& values, Floats& mask, Random* random) {
    if (dropout.shared) drop_units(values, mask, dropout.layer, random, rows.length);
    else drop(values, mask, dropout.layer, random);
  }

  void run_layer(int layer, const float* values, const Floats& in, Floats& out) {
    const int width = 2 * sizes.hidden;
    out.resize(size_t(rows.total) * width);
    for (int d = 0; d < 2; ++d) {
      const Direction& weights = layout.lstm[layer][d];
      lstm[layer][d].prepare(weights, values, d == 1);
      lstm[layer][d].forward(rows, weights, values, in.data(), out.data() + d * sizes.hidden, width);
    }
  }

  /** Arc scores of one sentence, `[dependent][head]`, in `arcs`; returns the width of a row. */
  int score_arcs(int sentence) {
    const int p = sizes.projection, start = rows.start[sentence], length = rows.length[sentence], width = padded(length);
    turned_heads.resize(size_t(p) * width);
    transpose(&arc_head.out[size_t(start) * p], length, p, turned_heads.data(), width);
    arcs.assign(size_t(length) * width, 0);
    multiply(length, width, p, &products[size_t(start) * p], p, 1, turned_heads.data(), width, arcs.data(), width);
    return width;
  }

  /** Label scores of each row with the head given (a position in its sentence), in `label.out`. */
  void score_labels(const float* values, const std::vector<int>& heads, Random* random) {
    const int p = sizes.projection;
    joined.assign(size_t(rows.total) * p, 0);
    for (size_t s = 0; s < rows.start.size(); ++s) {
      for (int t = 1; t < rows.length[s]; ++t) {
        const size_t row = rows.start[s] + t, head = rows.start[s] + heads[row];
        for (int k = 0; k < p; ++k) joined[row * p + k] = label_dependent.out[row * p + k] + label_head.out[head * p + k];
      }
    }
    leak(joined);
    drop(joined, joined_mask, dropout.projection, random);
    label.forward(layout.label, values, joined.data(), rows.total);
  }

  /** Loss of the sentences read, and its gradient, each word counting `share`. */
  double learn(const float* values, float* gradient, float share, Random* random) {
    forward(values, random);
    const int p = sizes.projection, width = 2 * sizes.hidden;
    double loss = 0;
    std::vector<int> heads(rows.total, 0);
    for (size_t s = 0; s < rows.start.size(); ++s) {
      for (int t = 1; t < rows.length[s]; ++t) heads[rows.start[s] + t] = words[rows.start[s] + t].head;
    }
    second_change.assign(size_t(rows.total) * width, 0);
    loss += learn_labels(values, gradient, share, heads, random);
    // Arcs: change_a is the gradient of `products`, change_b of the heads.
    change_a.assign(size_t(rows.total) * p, 0);
    change_b.assign(size_t(rows.total) * p, 0);
    for (size_t s = 0; s < rows.start.size(); ++s) {
      const int start = rows.start[s], length = rows.length[s], wide = score_arcs(int(s));
      for (int c = 0; c < wide; ++c) arcs[c] = 0;
      for (int t = 1; t < length; ++t) {
        float* scores = &arcs[size_t(t) * wide];
        // A word cannot head itself.
        scores[t] = -1e9f;
        const float* teachers = lesson[s] == nullptr ? nullptr : &lesson[s]->heads[size_t(t - 1) * length];
        loss += softmax_loss(scores, length, heads[start + t], share, teachers, trust);
      }
      multiply(length, p, length, arcs.data(), wide, 1, &arc_head.out[size_t(start) * p], p, &change_a[size_t(start) * p], p);
      multiply(length, p, length, arcs.data(), 1, wide, &products[size_t(start) * p], p, &change_b[size_t(start) * p], p);
    }
    multiply(p, p, rows.total, arc_dependent.out.data(), 1, p, change_a.data(), p, gradient + layout.arc.at, p);
    add_columns(change_a.data(), rows.total, p, p, gradient + layout.arc_bias.at);
    Floats turned(size_t(p) * p), dependent_change(size_t(rows.total) * p, 0);
    transpose(values + layout.arc.at, p, p, turned.data(), p);
    multiply(rows.total, p, p, change_a.data(), p, 1, turned.data(), p, dependent_change.data(), p);
    through(layout.arc_dependent, arc_dependent, arc_dependent_mask, dependent_change, values, gradient);
    through(layout.arc_head, arc_head, arc_head_mask, change_b, values, gradient);
    drop_back(second_change, second_mask);
    first_change.assign(size_t(rows.total) * width, 0);
    for (int d = 0; d < 2; ++d) {
      lstm[1][d].back(rows, layout.lstm[1][d], values, first.data(), second_change.data() + d * sizes.hidden, width,
                      first_change.data(), gradient);
    }
    loss += learn_tags(values, gradient, share);
    drop_back(first_change, first_mask);
    input_change.assign(size_t(rows.total) * sizes.input(), 0);
    for (int d = 0; d < 2; ++d) {
      lstm[0][d].back(rows, layout.lstm[0][d], values, input.data(), first_change.data() + d * sizes.hidden, width,
                      input_change.data(), gradient);
    }
    drop_back(input_change, input_mask);
    learn_tables(gradient);
    return loss;
  }

  void through(const Linear& weights, LinearRun& run, const Floats& mask, Floats& change, const float* values,
               float* gradient) {
    drop_back(change, mask);
    leak_back(change, run.out);
    run.back(weights, values, second.data(), change.data(), rows.total, second_change.data(), gradient);
  }

  double learn_labels(const float* values, float* gradient, float share, const std::vector<int>& heads,
                      Random* random) {
    const int p = sizes.projection;
    score_labels(values, heads, random);
    double loss = 0;
    for (size_t s = 0; s < rows.start.size(); ++s) {
      for (int t = 0; t < rows.length[s]; ++t) {
        const size_t row = rows.start[s] + t;
        float* scores = &label.out[row * label.width];
        if (t == 0) {
          std::fill(scores, scores + label.width, 0.0f);
          continue;
        }
        const float* teachers = lesson[s] == nullptr ? nullptr : &lesson[s]->labels[size_t(t - 1) * label.outputs];
        loss += softmax_loss(scores, label.outputs, words[row].label, share, teachers, trust);
      }
    }
    change_a.assign(size_t(rows.total) * p, 0);
    label.back(layout.label, values, joined.data(), label.out.data(), rows.total, change_a.data(), gradient);
    drop_back(change_a, joined_mask);
    leak_back(change_a, joined);
    change_b.assign(size_t(rows.total) * p, 0);
    for (size_t s = 0; s < rows.start.size(); ++s) {
      for (int t = 1; t < rows.length[s]; ++t) {
        const size_t row = rows.start[s] + t, head = rows.start[s] + heads[row];
        for (int k = 0; k < p; ++k) change_b[head * p + k] += change_a[row * p + k];
      }
    }
    label_dependent.back(layout.label_dependent, values, second.data(), change_a.data(), rows.total, second_change.data(), gradient);
    label_head.back(layout.label_head, values, second.data(), change_b.data(), rows.total, second_change.data(), gradient);
    return loss;
  }

  /** Tag scores of each row, in `tagging.out`. */
  void score_tags(const float* values) { tagging.forward(layout.tagging, values, first.data(), rows.total); }

  double learn_tags(const float* values, float* gradient, float share) {
    score_tags(values);
    double loss = 0;
    for (int r = 0; r < rows.total; ++r) {
      float* scores = &tagging.out[size_t(r) * tagging.width];
      loss += TAGGING_SHARE * softmax_loss(scores, tagging.outputs, words[r].gold, TAGGING_SHARE * share);
    }
    tagging.back(layout.tagging, values, first.data(), tagging.out.data(), rows.total, first_change.data(), gradient);
    return loss;
  }

  void learn_tables(float* gradient) {
    const auto add = [gradient](const View& view, int row, const float* from) {
      float* to = gradient + view.at + size_t(row) * view.columns;
      for (int c = 0; c < view.columns; ++c) to[c] += from[c];
    };
    for (int r = 0; r < rows.total; ++r) {
      const Word& word = words[r];
      const float* from = &input_change[size_t(r) * sizes.input()];
      add(layout.words, word.word, from);
      add(layout.tags, word.tag, from + sizes.word);
      if (word.word == 0) continue;
      for (int f = 0; f < HASHES; ++f) add(layout.hashes[f], word.bucket[f], from + sizes.word + sizes.tag);
    }
  }
};
