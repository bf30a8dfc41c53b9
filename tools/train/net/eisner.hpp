// The best tree without crossing arcs and with one root, by dynamic programming (Eisner 1996).
#pragma once

#include <vector>

/** `scores[d * width + h]`: what it is worth that `h` heads `d`. Position 0 is the root. Returns heads. */
inline std::vector<int> best_tree(const float* scores, int length, int width) {
  const float none = -1e9f, extra_root = 1e4f;
  const int n = length;
  auto at = [n](int i, int j) { return size_t(i) * n + j; };
  // Spans from i to j headed by their left or right end, complete or with the arc between the ends only.
  std::vector<float> left(size_t(n) * n, 0), right(left), left_arc(left), right_arc(left);
  std::vector<int> left_cut(size_t(n) * n), right_cut(left_cut), arc_cut(left_cut);
  for (int span = 1; span < n; ++span) {
    for (int i = 0; i + span < n; ++i) {
      const int j = i + span;
      float best = none;
      int cut = i;
      for (int k = i; k < j; ++k) {
        const float value = left[at(i, k)] + right[at(k + 1, j)];
        if (value > best) best = value, cut = k;
      }
      arc_cut[at(i, j)] = cut;
      left_arc[at(i, j)] = best + scores[size_t(j) * width + i] - (i == 0 ? extra_root : 0);
      right_arc[at(i, j)] = i == 0 ? none : best + scores[size_t(i) * width + j];
      best = 2 * none;
      for (int k = i + 1; k <= j; ++k) {
        const float value = left_arc[at(i, k)] + left[at(k, j)];
        if (value > best) best = value, left_cut[at(i, j)] = k;
      }
      left[at(i, j)] = best;
      best = 2 * none;
      for (int k = i; k < j; ++k) {
        const float value = right[at(i, k)] + right_arc[at(k, j)];
        if (value > best) best = value, right_cut[at(i, j)] = k;
      }
      right[at(i, j)] = best;
    }
  }
  std::vector<int> heads(n, 0);
  struct Span { int i, j; char kind; };
  std::vector<Span> open{{0, n - 1, 'l'}};
  while (!open.empty()) {
    const auto [i, j, kind] = open.back();
    open.pop_back();
    if (i == j) continue;
    if (kind == 'l') {
      const int k = left_cut[at(i, j)];
      open.push_back({i, k, 'L'});
      open.push_back({k, j, 'l'});
    } else if (kind == 'r') {
      const int k = right_cut[at(i, j)];
      open.push_back({i, k, 'r'});
      open.push_back({k, j, 'R'});
    } else {
      const int k = arc_cut[at(i, j)];
      if (kind == 'L') heads[j] = i;
      else heads[i] = j;
      open.push_back({i, k, 'l'});
      open.push_back({k + 1, j, 'r'});
    }
  }
  return heads;
}
