// Lays out a document paragraph by paragraph, only where somebody looks. The height of all others is estimated until
// there is time to lay them out.
#pragma once

#include "reading/document.h"

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QTextLayout>

#include <functional>
#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

namespace kith::workbench {

// Heights of paragraphs, added up: quick to change and to look up.
class Heights {
public:
    void assign(const std::vector<int>& heights);
    void set(int block, int height);
    [[nodiscard]] int of(int block) const { return heights_[static_cast<std::size_t>(block)]; }
    [[nodiscard]] int top(int block) const; // of all before it
    [[nodiscard]] int total() const { return total_; }
    [[nodiscard]] int at(int y) const; // the block there; the first or last for places outside

private:
    std::vector<int> heights_, sums_; // sums_: a Fenwick tree
    int total_ = 0;
};

class TextFlow {
public:
    // A height became known that differs from the estimated one: the block, and by how much.
    std::function<void(int block, int by)> onHeight;

    void setDocument(const Document* document); // must outlive this, or be replaced
    void setFont(const QFont& font);
    // Widths of the words, and how far an interviewer's are moved in.
    void setWidth(int width, int indent);
    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] const QFont& font() const { return font_; }
    [[nodiscard]] int lineHeight() const { return lineHeight_; }

    [[nodiscard]] int height() const { return heights_.total(); }
    [[nodiscard]] int top(int block) const { return heights_.top(block); }
    [[nodiscard]] int heightOf(int block) const { return heights_.of(block); }
    [[nodiscard]] int blockAtY(int y) const { return heights_.at(y); }
    [[nodiscard]] bool isSettled(int block) const { return settled_[static_cast<std::size_t>(block)]; }
    [[nodiscard]] bool isAllSettled() const { return unsettled_ == 0; }

    // Laid out: it is, if need be, just then. Its lines are placed from the block's own top.
    const QTextLayout& layoutOf(int block);
    [[nodiscard]] int indentOf(int block) const;
    // Lays out some blocks near this one that are not yet, for so many milliseconds. False when none is left.
    bool settle(int near, int milliseconds);

    // Of a block, from its own top: where its words begin. Turns stand apart.
    [[nodiscard]] int spaceAbove(int block) const;

    // Positions in the coordinates of the flow: x from the left of the words.
    [[nodiscard]] QRectF caret(int place);
    [[nodiscard]] int placeAt(QPointF point);
    // The rectangles of a span within a block, one a line.
    [[nodiscard]] std::vector<QRectF> rects(int block, int begin, int end);
    [[nodiscard]] int lineBegin(int place);
    [[nodiscard]] int lineEnd(int place);

private:
    struct Laid {
        std::unique_ptr<QTextLayout> layout;
        std::list<int>::iterator used;
    };
    void restart();
    std::unique_ptr<QTextLayout> layOut(int block);
    void learn(int block, const QTextLayout& layout);
    [[nodiscard]] int wholeHeight(int block, qreal words) const;
    [[nodiscard]] const Block& at(int block) const { return document_->blocks()[static_cast<std::size_t>(block)]; }
    [[nodiscard]] QTextLine lineOf(int block, int place);

    const Document* document_ = nullptr;
    QFont font_;
    int width_ = 400;
    int indent_ = 0;
    int lineHeight_ = 16;
    double letter_ = 7; // the width of one, on average
    Heights heights_;
    std::vector<bool> settled_;
    int unsettled_ = 0;
    int settleDown_ = 0, settleUp_ = -1; // from where on nothing is known to be settled
    std::unordered_map<int, Laid> laid_;
    std::list<int> used_; // the last one first
};

} // namespace kith::workbench
