// How much each feature of a candidate speaks for it. Made by bench/polnear-fit.ts; not to be edited by hand.
import type { Weights } from './attribution.ts';

/** Feature and weight, pair after pair. What the names mean stands in candidates.ts, where they are made. */
const PAIRS = `
Alead=,|bare|A0 -0.36  Alead=,|bare|As1 -0.67  Alead=,|cue|As1 -1.28  Alead=.|bare|A0 0.29
Alead=.|bare|As1 -0.75  Alead=.|cue|A0 1.45  Alead=.|cue|As1 0.31  Alead=:|bare|A0 -0.48
Alead=:|bare|As1 -0.67  Alead=:|cue|A0 1.06  Alead=:|cue|As1 -1.11  Alead=and|bare|A0 -1.43
Alead=and|bare|As1 -0.88  Alead=and|cue|As1 -0.90  Alead=as|bare|A0 -0.22  Alead=as|bare|As1 -0.93
Alead=as|cue|A0 -0.69  Alead=as|cue|As1 -0.96  Alead=for|bare|A0 -1.81  Alead=is|bare|A0 -0.32
Alead=is|bare|As1 -0.73  Alead=mark|bare|A0 -1.25  Alead=mark|bare|As1 -0.82  Alead=mark|cue|A0 0.44
Alead=mark|cue|As1 -0.89  Alead=of|bare|A0 -0.40  Alead=of|bare|As1 -0.72  Alead=of|cue|A0 -1.24
Alead=of|cue|As1 -0.90  Alead=start|bare|A0 0.49  Alead=start|bare|As1 0.53  Alead=start|cue|A0 0.77
Alead=start|cue|As1 1.04  Alead=that|bare|A0 -1.33  Alead=that|bare|As1 -0.42  Alead=that|cue|As1 -0.49
Alead=the|bare|A0 -0.60  Alead=the|bare|As1 -0.69  Alead=the|cue|As1 -0.89  Alead=to|bare|A0 -1.43
Alead=to|bare|As1 -0.69  Alead=to|cue|A0 -0.53  Alead=to|cue|As1 -0.78  Alead=was|bare|A0 -1.26
Alead=was|bare|As1 -0.48  Alead=was|cue|A0 1.02  Alead=was|cue|As1 -0.62  Alead=word|bare|A0 -0.57
Alead=word|bare|As1 -0.54  Alead=word|cue|A0 -0.24  Alead=word|cue|As1 -0.68  Bend=,|bare|Bp1 -0.36
Bend=,|bare|Bp2 -0.30  Bend=,|bare|Bs1 -0.52  Bend=,|bare|Bs2 -0.37  Bend=,|cue|B0 0.36  Bend=,|cue|Bp1 -0.45
Bend=,|cue|Bp2 -0.34  Bend=,|cue|Bs1 -0.68  Bend=,|cue|Bs2 -0.51  Bend=.|bare|B0 0.32  Bend=.|bare|Bp1 -0.50
Bend=.|bare|Bp2 -0.53  Bend=.|bare|Bs2 -0.36  Bend=.|cue|B0 0.89  Bend=.|cue|Bp1 -0.32  Bend=.|cue|Bp2 -0.40
Bend=.|cue|Bs1 0.49  Bend=?|bare|B0 0.60  Bend=?|bare|Bp1 -0.46  Bend=?|bare|Bp2 -0.70  Bend=?|bare|Bs1 0.27
Bend=?|cue|B0 0.25  Bend=?|cue|Bp1 -1.12  Bend=?|cue|Bp2 -1.06  Bend=?|cue|Bs1 0.30  Bend=?|cue|Bs2 -0.50
Bend=word|bare|B0 0.53  Bend=word|bare|Bp1 -0.69  Bend=word|bare|Bp2 -0.35  Bend=word|bare|Bs1 -0.33
Bend=word|bare|Bs2 -0.65  Bend=word|cue|B0 0.87  Bend=word|cue|Bp1 -0.61  Bend=word|cue|Bp2 -0.54
Bend=word|cue|Bs1 -0.33  Bend=word|cue|Bs2 -0.91  between=0|A|cue 0.31  between=0|B|bare -0.18
between=1|A|bare -0.26  between=1|A|cue 0.52  between=1|B|bare -0.31  between=1|B|cue -0.25
between=2|A|bare -0.43  between=2|B|cue -0.43  between=3|B|bare 0.16  between=3|B|cue -0.47  earlier=0 -0.29
earlier=0|F -0.34  earlier=0|P 0.16  earlier=0|S -0.34  earlier=1 -0.36  earlier=1|F -0.32  earlier=1|P -2.10
earlier=1|S -0.44  earlier=2 -0.37  earlier=2|F -0.34  earlier=2|P -2.08  earlier=2|S -0.84
earlier|continues 0.68  earlier|new -0.69  earlier|p=0 -0.37  earlier|p=2 -0.34  earlier|p=3 -0.49
earlier|p=4 -0.64  end=,|A0|according 1.22  end=,|A0|apposed 0.54  end=,|A0|bare 0.21  end=,|A0|far 0.28
end=,|A0|inverted 0.32  end=,|A0|subject 0.52  end=,|As1|bare -0.29  end=,|As1|far -0.30
end=,|As1|inverted -0.43  end=,|As1|subject -0.21  end=.|As1|apposed -1.27  end=.|As1|bare -0.47
end=.|As1|far -0.65  end=.|As1|inverted -0.41  end=.|As1|subject -0.61  end=?|A0|bare 0.35
end=?|A0|inverted 0.59  end=?|A0|subject 0.34  end=?|As1|subject 1.51  end=word|A0|bare -0.32
end=word|A0|far -0.70  end=word|A0|inverted 0.54  end=word|A0|subject 0.42  end=word|As1|bare -0.64
end=word|As1|far -0.47  end=word|As1|inverted -0.45  end=word|As1|subject -0.65  gap=A0|apposed 0.76
gap=A0|bare 0.20  gap=A0|inverted 0.89  gap=A0|subject 0.77  gap=A17|bare -0.31  gap=A17|far -0.61
gap=A17|inverted -0.31  gap=A1|far -0.28  gap=A1|inverted -0.92  gap=A1|subject -0.47  gap=A2|bare 0.15
gap=A2|far -0.66  gap=A2|inverted -1.93  gap=A2|subject 0.19  gap=A33|bare -0.47  gap=A33|inverted -0.30
gap=A33|subject -0.41  gap=A3|bare 0.18  gap=A3|far -0.22  gap=A3|inverted -0.47  gap=A3|subject -0.23
gap=A5|bare -0.28  gap=A5|far -0.89  gap=A5|inverted -0.46  gap=A5|subject -0.41  gap=A9|far -0.32
gap=A9|inverted -0.38  gap=A9|subject -0.39  gap=B0|bare -0.81  gap=B0|colon 0.20  gap=B0|inverted -0.34
gap=B0|subject 0.18  gap=B17|according 0.37  gap=B17|bare -0.17  gap=B17|colon -0.83  gap=B17|far -0.39
gap=B17|inverted -0.22  gap=B17|passive -0.50  gap=B1|according 1.61  gap=B1|apposed 0.83  gap=B1|bare -0.52
gap=B1|far 0.39  gap=B1|subject 0.46  gap=B2|far 0.53  gap=B2|inverted -0.29  gap=B2|subject 0.64
gap=B33|according 0.17  gap=B33|apposed -0.55  gap=B33|bare -0.41  gap=B33|colon -0.20  gap=B33|far -0.27
gap=B33|inverted -0.39  gap=B33|passive -0.33  gap=B33|subject -0.33  gap=B3|apposed 0.57  gap=B3|bare 0.17
gap=B3|far -0.25  gap=B3|subject 0.74  gap=B5|apposed 1.41  gap=B5|bare 0.26  gap=B5|far 0.55
gap=B5|subject 0.60  gap=B9|apposed 0.78  gap=B9|colon -0.44  gap=B9|inverted -0.18  gap=B9|subject 0.26
kind=another|bare 0.41  kind=another|cue -0.37  kind=her|bare -0.46  kind=he|bare 0.34  kind=he|cue 0.37
kind=his|bare -0.25  kind=his|cue -0.34  kind=its|bare -0.91  kind=its|cue -0.20  kind=it|bare -0.91
kind=it|cue -0.50  kind=i|bare -0.71  kind=i|cue -1.08  kind=many|bare -0.18  kind=many|cue -1.45
kind=name|bare -0.16  kind=name|cue 0.35  kind=noun|cue -0.18  kind=one|bare -0.74  kind=one|cue -0.52
kind=she|bare 0.22  kind=she|cue 0.34  kind=some|cue -0.77  kind=their|bare -0.41  kind=their|cue -0.79
kind=they|cue -0.63  kind=we|bare -0.30  kind=who|cue -0.74  kind=you|bare -1.15  kind=you|cue -1.34
lead=,|B0|apposed 0.35  lead=,|B0|bare 0.21  lead=,|B0|far -0.20  lead=,|B0|inverted 0.60
lead=,|B0|subject 0.77  lead=,|Bp1|apposed -0.22  lead=,|Bp1|bare -0.52  lead=,|Bp1|far -0.53
lead=,|Bp1|inverted -0.38  lead=,|Bp1|subject -0.53  lead=,|Bp2|bare -0.42  lead=,|Bp2|far -0.29
lead=,|Bp2|inverted -0.31  lead=,|Bp2|subject -0.33  lead=,|Bs1|bare -0.72  lead=,|Bs1|far -0.84
lead=,|Bs1|inverted -0.46  lead=,|Bs1|subject -0.19  lead=,|Bs2|bare -0.15  lead=,|Bs2|inverted -0.61
lead=,|Bs2|subject 0.87  lead=.|Bp1|according -0.53  lead=.|Bp1|apposed -0.33  lead=.|Bp1|bare -0.43
lead=.|Bp1|colon -0.46  lead=.|Bp1|far -0.37  lead=.|Bp1|inverted -0.35  lead=.|Bp1|passive -0.28
lead=.|Bp1|subject -0.33  lead=.|Bp2|bare -0.34  lead=.|Bp2|far -0.29  lead=.|Bp2|inverted -0.30
lead=.|Bp2|subject -0.33  lead=.|Bs1|bare 0.15  lead=.|Bs1|inverted 0.36  lead=.|Bs1|subject 0.17
lead=.|Bs2|apposed -0.28  lead=.|Bs2|bare -0.48  lead=.|Bs2|far -0.31  lead=.|Bs2|subject -0.44
lead=:|B0|apposed 1.36  lead=:|B0|bare 0.55  lead=:|B0|colon 0.27  lead=:|B0|inverted -0.46
lead=:|B0|subject 0.54  lead=:|Bp1|bare -0.56  lead=:|Bp1|far -0.54  lead=:|Bp1|inverted -0.33
lead=:|Bp1|subject -0.52  lead=:|Bp2|bare -0.50  lead=:|Bp2|far -0.54  lead=:|Bp2|inverted -0.32
lead=:|Bp2|subject -0.42  lead=:|Bs1|bare -1.16  lead=:|Bs1|inverted -1.08  lead=:|Bs1|subject -1.80
lead=:|Bs2|bare -0.61  lead=:|Bs2|subject -0.96  lead=and|B0|bare -0.23  lead=and|B0|far -1.01
lead=and|B0|inverted -0.82  lead=and|B0|subject 1.04  lead=and|Bp1|bare -0.75  lead=and|Bp1|inverted -0.33
lead=and|Bp1|subject -0.63  lead=and|Bp2|bare -0.50  lead=as|B0|bare 0.38  lead=as|B0|far -1.16
lead=as|B0|inverted -0.65  lead=as|B0|subject 0.80  lead=as|Bp1|bare -0.69  lead=as|Bp1|far -0.67
lead=as|Bp1|inverted -0.67  lead=as|Bp1|subject -0.80  lead=as|Bp2|bare -0.57  lead=as|Bs1|bare -1.25
lead=for|B0|bare -0.27  lead=for|B0|subject 0.47  lead=for|Bp1|bare -0.68  lead=for|Bs1|bare -1.13
lead=is|B0|bare -0.24  lead=is|B0|inverted -0.59  lead=is|B0|subject 0.77  lead=is|Bp1|bare -0.58
lead=is|Bp1|inverted -0.28  lead=is|Bp1|subject -0.62  lead=is|Bp2|bare -0.45  lead=is|Bs1|bare -0.69
lead=mark|B0|bare -0.51  lead=mark|B0|far -0.66  lead=mark|Bp1|bare -1.06  lead=mark|Bp1|far -1.01
lead=mark|Bp1|inverted -0.54  lead=mark|Bp1|subject -0.40  lead=mark|Bp2|bare -1.03  lead=mark|Bs1|bare -1.26
lead=mark|Bs1|subject 0.53  lead=mark|Bs2|subject -0.72  lead=of|B0|bare 0.21  lead=of|B0|inverted -0.87
lead=of|Bp1|bare -0.70  lead=of|Bp1|inverted -0.57  lead=of|Bp1|subject -0.82  lead=of|Bp2|bare -0.57
lead=of|Bs1|bare -1.15  lead=start|Bp1|according -0.68  lead=start|Bp1|apposed -0.21
lead=start|Bp1|bare -0.38  lead=start|Bp1|far -0.21  lead=start|Bp1|inverted -0.16
lead=start|Bp1|passive -0.19  lead=start|Bp2|according -0.36  lead=start|Bp2|bare -0.32
lead=start|Bp2|colon -0.27  lead=start|Bp2|inverted -0.28  lead=start|Bp2|subject -0.28
lead=that|B0|bare 0.84  lead=that|B0|far -0.38  lead=that|B0|inverted -0.49  lead=that|B0|subject 1.05
lead=that|Bp1|bare -0.49  lead=that|Bp1|far -0.49  lead=that|Bp1|inverted -0.32  lead=that|Bp1|subject -0.52
lead=that|Bp2|bare -0.34  lead=that|Bp2|inverted -0.31  lead=that|Bp2|subject -0.29  lead=that|Bs1|bare -0.72
lead=that|Bs1|subject -1.29  lead=the|B0|apposed 1.70  lead=the|B0|far 0.17  lead=the|B0|inverted -0.57
lead=the|B0|subject 0.57  lead=the|Bp1|apposed -0.52  lead=the|Bp1|bare -0.65  lead=the|Bp1|far -0.67
lead=the|Bp1|inverted -0.51  lead=the|Bp1|subject -0.70  lead=the|Bp2|bare -0.61  lead=the|Bp2|far -0.50
lead=the|Bp2|inverted -0.40  lead=the|Bp2|subject -0.63  lead=the|Bs1|bare -0.65  lead=the|Bs1|far -0.98
lead=the|Bs1|inverted -1.10  lead=the|Bs1|subject -0.64  lead=the|Bs2|bare -0.56  lead=the|Bs2|inverted -0.31
lead=the|Bs2|subject -0.59  lead=to|B0|far 0.66  lead=to|B0|inverted -0.56  lead=to|B0|subject 0.95
lead=to|Bp1|bare -0.60  lead=to|Bp1|far -0.68  lead=to|Bp1|inverted -0.27  lead=to|Bp1|subject -0.79
lead=to|Bp2|bare -0.66  lead=to|Bp2|subject -0.56  lead=to|Bs1|bare -0.99  lead=to|Bs1|subject -1.07
lead=was|B0|bare -1.12  lead=was|B0|far 1.03  lead=was|B0|inverted -0.34  lead=was|B0|subject 0.88
lead=was|Bp1|bare -0.50  lead=was|Bp1|far -0.54  lead=was|Bp1|inverted -0.33  lead=was|Bp1|subject -0.38
lead=was|Bp2|bare -0.31  lead=was|Bp2|subject -0.34  lead=was|Bs1|bare -1.00  lead=word|B0|apposed 0.61
lead=word|B0|bare 0.19  lead=word|B0|colon -0.81  lead=word|B0|far 1.06  lead=word|B0|inverted -0.52
lead=word|B0|subject 0.85  lead=word|Bp1|apposed -0.42  lead=word|Bp1|bare -0.48  lead=word|Bp1|colon -0.24
lead=word|Bp1|far -0.26  lead=word|Bp1|inverted -0.35  lead=word|Bp1|subject -0.51
lead=word|Bp2|apposed -0.28  lead=word|Bp2|bare -0.42  lead=word|Bp2|colon -0.44  lead=word|Bp2|far -0.46
lead=word|Bp2|inverted -0.32  lead=word|Bp2|subject -0.40  lead=word|Bs1|apposed -0.64
lead=word|Bs1|bare -0.73  lead=word|Bs1|far -0.69  lead=word|Bs1|subject 0.71  lead=word|Bs2|bare -0.50
lead=word|Bs2|far -0.39  lead=word|Bs2|inverted -0.33  lead=word|Bs2|subject -0.18  none 0.58
none|Cap|end=, 0.31  none|Cap|end=. 0.17  none|Cap|end=? -0.26  none|Cap|end=word 0.34  none|lead=, 0.18
none|lead=: 0.53  none|lead=and 0.70  none|lead=as 0.28  none|lead=for 0.49  none|lead=is -0.57
none|lead=mark 0.71  none|lead=of 0.48  none|lead=start -0.38  none|lead=that -0.31  none|lead=the 0.36
none|lead=to 0.29  none|lead=word 0.66  none|low|end=? -0.48  none|low|end=word 0.26  none|title 1.62
none|title|words=2 0.33  none|title|words=3 1.27  none|title|words=5 1.19  none|title|words=9 0.91
none|words=1 1.48  none|words=17 -0.24  none|words=2 0.96  none|words=3 0.35  none|words=33 -0.23
previous|, 0.25  previous|. 0.75  previous|F|A0 0.33  previous|F|As1 -0.29  previous|F|B0 0.29
previous|F|Bp1 -0.27  previous|F|Bp2 -0.26  previous|F|Bs1 0.66  previous|F|Bs2 0.50  previous|P|Bp1 1.16
previous|P|Bp2 0.34  previous|S|As1 -0.67  previous|S|Bp1 -0.40  previous|S|Bp2 -0.82  previous|S|Bs1 1.00
previous|S|Bs2 0.71  previous|and 0.74  previous|as -0.36  previous|cue=true 0.23  previous|for 0.17
previous|is 0.66  previous|mark 0.79  previous|start 0.28  previous|that 0.37  previous|the 0.29
previous|word -0.27  rel=A0|F|according 1.38  rel=A0|F|apposed 0.65  rel=A0|F|inverted 0.44
rel=A0|F|subject 0.67  rel=As1|F|apposed -0.58  rel=As1|F|bare -0.58  rel=As1|F|far -0.41
rel=As1|F|inverted -0.39  rel=As1|F|subject -0.49  rel=As1|S|bare 0.35  rel=As1|S|far -1.00
rel=As1|S|inverted -0.82  rel=As1|S|subject 1.11  rel=B0|F|according 1.55  rel=B0|F|apposed 0.91
rel=B0|F|bare 0.60  rel=B0|F|colon -0.23  rel=B0|F|far 0.42  rel=B0|F|inverted -0.41  rel=B0|F|subject 0.87
rel=Bp1|F|apposed -0.31  rel=Bp1|F|bare -0.45  rel=Bp1|F|colon -0.17  rel=Bp1|F|far -0.34
rel=Bp1|F|inverted -0.29  rel=Bp1|F|passive -0.29  rel=Bp1|F|subject -0.36  rel=Bp1|P|far 0.74
rel=Bp1|P|subject 1.61  rel=Bp1|S|according -0.58  rel=Bp1|S|apposed -0.44  rel=Bp1|S|bare -0.55
rel=Bp1|S|far -0.47  rel=Bp1|S|inverted -0.44  rel=Bp2|F|according -0.33  rel=Bp2|F|apposed -0.27
rel=Bp2|F|bare -0.37  rel=Bp2|F|colon -0.30  rel=Bp2|F|far -0.27  rel=Bp2|F|inverted -0.27
rel=Bp2|F|passive -0.27  rel=Bp2|F|subject -0.26  rel=Bp2|P|bare -1.01  rel=Bp2|P|far -0.22
rel=Bp2|P|inverted -1.54  rel=Bp2|P|subject -1.12  rel=Bp2|S|bare -0.46  rel=Bp2|S|far -0.51
rel=Bp2|S|inverted -0.33  rel=Bp2|S|subject -0.40  rel=Bs1|F|apposed -0.49  rel=Bs1|F|bare -0.52
rel=Bs1|F|far -0.34  rel=Bs1|F|subject -0.34  rel=Bs1|S|apposed 0.37  rel=Bs1|S|bare 0.33  rel=Bs1|S|far 0.58
rel=Bs1|S|inverted 0.41  rel=Bs1|S|subject 0.40  rel=Bs2|F|apposed -0.28  rel=Bs2|F|bare -0.48
rel=Bs2|F|far -0.36  rel=Bs2|F|inverted -0.35  rel=Bs2|S|apposed -0.32  rel=Bs2|S|bare -0.27
rel=Bs2|S|far -0.44  rel=Bs2|S|subject -0.57  role=by|A0|bare 1.28  role=by|As1|bare -0.46
role=by|B0|bare 0.32  role=by|Bp1|bare -0.23  role=by|Bp1|subject -0.61  role=by|Bp2|bare -0.20
role=by|Bs1|bare -0.59  role=by|Bs2|bare -0.38  role=by|bare 0.35  role=head|As1|apposed -0.60
role=head|As1|far -0.46  role=head|B0|apposed 1.47  role=head|B0|bare 0.39  role=head|B0|colon -0.72
role=head|B0|far 0.61  role=head|B0|subject 1.25  role=head|Bp1|apposed -0.20  role=head|Bp1|far -0.28
role=head|Bp2|colon -0.35  role=head|Bp2|far -0.25  role=head|Bs1|apposed -0.29  role=head|Bs1|far -0.37
role=head|Bs2|apposed -0.19  role=head|Bs2|bare -0.31  role=head|Bs2|far -0.37  role=head|Bs2|subject -0.70
role=head|cue 0.17  role=led|A0|according 1.62  role=led|A0|bare -0.21  role=led|A0|subject -1.03
role=led|As1|subject -0.84  role=led|B0|according 2.27  role=led|B0|bare -0.76  role=led|B0|colon -0.62
role=led|B0|subject -0.37  role=led|Bp1|apposed -0.42  role=led|Bp1|bare -0.16  role=led|Bp1|colon -0.33
role=led|Bp1|subject -0.72  role=led|Bp2|according -0.34  role=led|Bp2|bare -0.16  role=led|Bp2|subject -0.40
role=led|Bs1|according 0.69  role=led|Bs1|bare -0.29  role=led|Bs1|subject -0.47  role=led|Bs2|bare -0.23
role=led|Bs2|subject -0.24  role=led|bare -0.35  role=mid|A0|apposed 0.55  role=mid|A0|inverted 0.48
role=mid|A0|subject 0.76  role=mid|As1|bare -0.42  role=mid|As1|far -0.53  role=mid|As1|inverted -0.45
role=mid|As1|subject -0.33  role=mid|B0|apposed 0.67  role=mid|B0|bare 0.27  role=mid|B0|colon 0.34
role=mid|B0|inverted -0.42  role=mid|B0|subject 0.53  role=mid|Bp1|apposed -0.38  role=mid|Bp1|bare -0.30
role=mid|Bp1|colon -0.71  role=mid|Bp1|far -0.37  role=mid|Bp1|inverted -0.32  role=mid|Bp1|passive -0.26
role=mid|Bp1|subject -0.15  role=mid|Bp2|apposed -0.56  role=mid|Bp2|bare -0.29  role=mid|Bp2|colon -0.34
role=mid|Bp2|far -0.26  role=mid|Bp2|inverted -0.32  role=mid|Bp2|passive -0.22  role=mid|Bp2|subject -0.33
role=mid|Bs1|apposed -0.24  role=mid|Bs2|apposed -0.65  role=mid|Bs2|far -0.47  role=mid|Bs2|inverted -0.20
role=mid|bare -0.23  role=own|A0|bare -0.65  role=own|A0|inverted -0.24  role=own|A0|subject -1.40
role=own|As1|bare -0.21  role=own|As1|inverted -0.22  role=own|B0|bare 0.22  role=own|B0|inverted -0.28
role=own|B0|subject -2.02  role=own|Bp1|subject -0.30  role=own|Bp2|subject -0.40  role=own|Bs1|bare -0.31
role=own|Bs1|inverted -0.52  role=own|Bs1|subject -0.93  role=own|Bs2|inverted -0.28  role=own|cue -0.53
tie=according.say|A0 1.38  tie=according.say|B0 1.55  tie=according.say|Bp2 -0.34  tie=according.say|Bs1 0.69
tie=apposed.call|B0 1.42  tie=apposed.call|Bp1 -0.46  tie=apposed.call|Bs1 -0.34  tie=apposed.hold|Bp1 -0.51
tie=apposed.hold|Bp2 -0.35  tie=apposed.say|A0 0.51  tie=apposed.say|As1 0.53  tie=apposed.say|B0 1.18
tie=apposed.say|Bp1 -0.37  tie=apposed.say|Bs1 0.72  tie=apposed.say|Bs2 -0.74  tie=apposed.tell|A0 1.76
tie=apposed.tell|B0 1.97  tie=apposed.tell|Bp1 0.46  tie=apposed.voice|A0 1.28  tie=apposed.voice|B0 1.88
tie=apposed.voice|Bp1 -0.26  tie=apposed.voice|Bp2 -0.44  tie=apposed.voice|Bs1 -0.65  tie=bare|As1 -0.39
tie=bare|B0 0.60  tie=bare|Bp1 -0.47  tie=bare|Bp2 -0.38  tie=bare|Bs2 -0.37  tie=colon.none|B0 -0.23
tie=colon.none|Bp2 -0.36  tie=far.call|A0 -0.50  tie=far.call|As1 -0.48  tie=far.call|B0 0.49
tie=far.call|Bp1 -0.33  tie=far.call|Bp2 -0.41  tie=far.call|Bs2 -0.16  tie=far.hold|A0 -1.00
tie=far.hold|As1 -0.61  tie=far.hold|B0 -0.71  tie=far.hold|Bp1 -0.41  tie=far.hold|Bp2 -0.46
tie=far.hold|Bs1 -0.40  tie=far.hold|Bs2 -0.62  tie=far.none|A0 -0.48  tie=far.none|As1 -0.41
tie=far.none|B0 0.79  tie=far.none|Bp1 0.53  tie=far.none|Bp2 0.55  tie=far.paper|A0 -0.38
tie=far.paper|As1 -0.34  tie=far.paper|Bp1 -0.22  tie=far.paper|Bp2 -0.31  tie=far.paper|Bs1 -0.21
tie=far.say|A0 -1.01  tie=far.say|As1 -0.32  tie=far.say|B0 0.78  tie=far.say|Bp2 -0.37  tie=far.say|Bs2 -0.30
tie=far.tell|B0 1.37  tie=far.tell|Bp1 -0.55  tie=far.voice|A0 0.57  tie=far.voice|As1 -0.41
tie=far.voice|Bp1 -0.33  tie=far.voice|Bp2 -0.49  tie=far.voice|Bs1 -0.62  tie=far.voice|Bs2 -0.44
tie=inverted.call|A0 -1.79  tie=inverted.call|As1 -0.25  tie=inverted.call|B0 -0.55
tie=inverted.call|Bp1 -0.31  tie=inverted.call|Bp2 -0.24  tie=inverted.call|Bs1 -0.99
tie=inverted.call|Bs2 -0.44  tie=inverted.hold|A0 -1.85  tie=inverted.hold|As1 -0.51
tie=inverted.hold|B0 -0.62  tie=inverted.hold|Bp1 -0.26  tie=inverted.hold|Bp2 -0.24
tie=inverted.hold|Bs1 -0.83  tie=inverted.hold|Bs2 -0.44  tie=inverted.paper|A0 -1.72
tie=inverted.paper|As1 -0.35  tie=inverted.paper|B0 -0.47  tie=inverted.paper|Bp1 -0.31
tie=inverted.paper|Bp2 -0.18  tie=inverted.paper|Bs1 -0.89  tie=inverted.say|A0 1.17
tie=inverted.say|As1 -0.41  tie=inverted.say|B0 -0.16  tie=inverted.say|Bp1 -0.19  tie=inverted.say|Bp2 -0.30
tie=inverted.say|Bs1 0.59  tie=inverted.say|Bs2 0.19  tie=inverted.voice|As1 -0.37
tie=inverted.voice|B0 -0.43  tie=inverted.voice|Bp1 -0.28  tie=inverted.voice|Bp2 -0.31
tie=inverted.voice|Bs1 0.30  tie=inverted.voice|Bs2 -0.54  tie=passive.call|Bp1 -0.32
tie=passive.hold|Bp1 -0.24  tie=passive.voice|Bp1 -0.36  tie=subject.call|A0 -1.15  tie=subject.call|As1 -0.76
tie=subject.call|B0 0.29  tie=subject.call|Bp1 -0.50  tie=subject.call|Bp2 -0.33  tie=subject.call|Bs1 -0.56
tie=subject.call|Bs2 -0.59  tie=subject.hold|A0 -2.16  tie=subject.hold|As1 -0.70  tie=subject.hold|B0 -0.77
tie=subject.hold|Bp1 -0.55  tie=subject.hold|Bp2 -0.26  tie=subject.hold|Bs1 -1.42  tie=subject.hold|Bs2 -0.72
tie=subject.paper|As1 -0.48  tie=subject.paper|B0 0.79  tie=subject.paper|Bp2 -0.35
tie=subject.paper|Bs1 -0.58  tie=subject.say|A0 0.99  tie=subject.say|B0 1.12  tie=subject.say|Bp2 -0.31
tie=subject.say|Bs1 0.41  tie=subject.tell|A0 1.31  tie=subject.tell|B0 0.88  tie=subject.tell|Bp1 -0.24
tie=subject.tell|Bp2 -0.31  tie=subject.tell|Bs1 1.33  tie=subject.tell|Bs2 0.45  tie=subject.voice|A0 0.37
tie=subject.voice|As1 -0.27  tie=subject.voice|B0 0.64  tie=subject.voice|Bp1 -0.24
tie=subject.voice|Bs1 0.30  tie=subject.voice|Bs2 -0.26  touch=A|apposed 0.95  touch=A|bare 0.20
touch=A|far 0.40  touch=A|inverted 0.89  touch=A|subject 0.83  touch=B|bare -0.82  touch=B|colon 0.31
touch=B|far -0.45  touch=B|inverted -0.34  touch=B|subject 0.18
`;

/** Natural-log odds by feature. */
export const WEIGHTS: Weights = new Map(
  Array.from(PAIRS.matchAll(/(?<name>\S+) (?<weight>\S+)/g), ({ groups }) => [
    groups?.['name'] ?? '',
    Number(groups?.['weight']),
  ]),
);
